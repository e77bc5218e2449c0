// titel: Tafels waaraan niemand rapporteert
// vraag: Aan welke bestuurlijke tafels en stuurgroepen rapporteert niemand?
// groep: Wat ontbreekt of oud is
// kolommen: id, tafel, soort, niveau
MATCH (t:Overleg|Stuurgroep)
WHERE coalesce(t.status, '') <> 'voorgesteld' AND t.geldt_per IS NULL AND (t:Stuurgroep OR t.soort = 'bestuurlijk') AND NOT (t)<-[:RAPPORTEERT_AAN]-()
RETURN t.id AS id, t.naam AS tafel, t.soort AS soort, t.niveau AS niveau
ORDER BY tafel, id
