// titel: Van de ene tafel naar de andere
// vraag: Hoe komt u van de ene tafel bij de andere, langs organisaties, zetels en lijnen?
// groep: Sturen, rapporteren en opschalen
// parameter van: plek (verplicht) - Waar u begint.
// parameter naar: plek (verplicht) - Waar u wilt komen.
// kolommen: stappen, ids, namen, relaties
MATCH (a:Overleg|Stuurgroep|Programma|Partner {id: $van})
MATCH (b:Overleg|Stuurgroep|Programma|Partner {id: $naar})
WHERE a.id <> b.id
MATCH p = shortestPath((a)-[:NEEMT_DEEL_AAN|ZIT_IN|VERTEGENWOORDIGT|STUURT|RAPPORTEERT_AAN|SCHAALT_OP_NAAR|VERWIJST_NAAR|ONDERDEEL_VAN*1..8]-(b))
RETURN length(p) AS stappen, [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.naam] AS namen, [r IN relationships(p) | type(r)] AS relaties
