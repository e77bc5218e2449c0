// titel: Plekken per thema en gebied
// vraag: Bij welk thema zijn in hetzelfde gebied meer tafels en programma's bezig?
// groep: Thema's en gebieden
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// parameter minimaal: heel getal = 2 - Ten minste zoveel tafels en programma's.
// kolommen: thema_id, thema, gebied_id, gebied, aantal, welke
MATCH (th:Thema)<-[:GAAT_OVER]-(o:Overleg|Stuurgroep|Programma)-[:WERKT_IN]->(g:Gebied)
WHERE coalesce(th.koepel, false) = false AND coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL
  AND ($thema IS NULL OR EXISTS { (th)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
  AND ($gebied IS NULL OR EXISTS { (g)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
WITH th, g, o
ORDER BY o.naam, o.id
WITH th, g, count(DISTINCT o) AS aantal, collect(DISTINCT o.naam) AS welke
WHERE aantal >= $minimaal
RETURN th.id AS thema_id, th.naam AS thema, g.id AS gebied_id, g.naam AS gebied, aantal, welke
ORDER BY aantal DESC, thema, gebied, gebied_id
