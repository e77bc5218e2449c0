// titel: Thema's met maar één domein
// vraag: Bij welk thema dat zorg en veiligheid nodig heeft, is in een gebied maar één van beide bezig?
// groep: Thema's en gebieden
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: thema_id, thema, gebied_id, gebied, domein, welke
MATCH (th:Thema)<-[:GAAT_OVER]-(o:Overleg|Stuurgroep|Programma)-[:WERKT_IN]->(g:Gebied)
WHERE th.domein = 'zorg en veiligheid' AND coalesce(th.koepel, false) = false AND coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL AND ($gebied IS NULL OR EXISTS { (o)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
WITH th, g, o, coalesce(o.domein, o.domein_afgeleid) AS domein
ORDER BY o.naam, o.id
WITH th, g, collect(DISTINCT domein) AS domeinen, collect(o.naam) AS welke
WHERE size(domeinen) = 1 AND domeinen[0] <> 'zorg en veiligheid'
RETURN th.id AS thema_id, th.naam AS thema, g.id AS gebied_id, g.naam AS gebied, domeinen[0] AS domein, welke
ORDER BY thema, gebied, gebied_id
