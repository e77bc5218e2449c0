// titel: Tafels zonder deelnemers
// vraag: Van welke tafels is geen enkele deelnemer of zetel bekend?
// groep: Wat ontbreekt of oud is
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: id, tafel, niveau, soort
MATCH (t:Overleg|Stuurgroep)
WHERE coalesce(t.status, '') <> 'voorgesteld' AND t.geldt_per IS NULL AND NOT (t)<-[:NEEMT_DEEL_AAN]-() AND NOT (t)<-[:ZIT_IN]-() AND ($gebied IS NULL OR EXISTS { (t)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
RETURN t.id AS id, t.naam AS tafel, t.niveau AS niveau, t.soort AS soort
ORDER BY tafel, id
