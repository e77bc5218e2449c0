// titel: Tafels zonder escalatie
// vraag: Van welke tafels is geen weg naar boven bekend?
// groep: Wat ontbreekt of oud is
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: id, tafel, niveau, soort, gebieden
MATCH (t:Overleg|Stuurgroep)
WHERE coalesce(t.status, '') <> 'voorgesteld' AND t.geldt_per IS NULL AND NOT (t)-[:SCHAALT_OP_NAAR]->() AND ($gebied IS NULL OR EXISTS { (t)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
OPTIONAL MATCH (t)-[:WERKT_IN]->(g:Gebied)
WITH t, g
ORDER BY g.naam
RETURN t.id AS id, t.naam AS tafel, t.niveau AS niveau, t.soort AS soort, collect(DISTINCT g.naam) AS gebieden
ORDER BY tafel, id
