// titel: De escalatieladder
// vraag: Langs welke treden kan deze tafel of organisatie opschalen?
// groep: Sturen, rapporteren en opschalen
// parameter tafel: plek (verplicht) - Waar de ladder begint.
// kolommen: treden, ids, namen, gebruik
MATCH p = (a:Overleg|Stuurgroep|Programma|Partner {id: $tafel})-[:SCHAALT_OP_NAAR*1..5]->(b)
WHERE b.id <> a.id
RETURN length(p) AS treden, [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.naam] AS namen, [r IN relationships(p) | r.gebruik] AS gebruik
ORDER BY treden, namen, ids
