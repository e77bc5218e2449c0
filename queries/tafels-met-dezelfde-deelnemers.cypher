// titel: Tafels met dezelfde deelnemers
// vraag: Welke twee tafels of programma's delen veel organisaties?
// groep: Tafels en programma's
// parameter minimaal: heel getal = 3 - Ten minste zoveel gedeelde organisaties.
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal; op een kaart van heel het land is dat te veel.
// kolommen: a_id, a, b_id, b, gedeeld, welke
MATCH (t:Overleg|Stuurgroep|Programma)
WHERE coalesce(t.status, '') <> 'voorgesteld' AND t.geldt_per IS NULL
  AND ($gebied IS NULL OR EXISTS { (t)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
CALL (t) {
  MATCH (t)<-[:NEEMT_DEEL_AAN]-(p:Partner)
  RETURN p
  UNION
  MATCH (t)<-[:ZIT_IN]-(:Bestuurder)-[:VERTEGENWOORDIGT]->(p:Partner)
  RETURN p
}
WITH DISTINCT t, p
WHERE p.geldt_per IS NULL
WITH p, collect(t) AS tafels
UNWIND tafels AS a
UNWIND tafels AS b
WITH a, b, p
WHERE a.id < b.id
WITH a, b, p
ORDER BY p.naam, p.id
WITH a, b, count(p) AS gedeeld, collect(p.naam) AS welke
WHERE gedeeld >= $minimaal
RETURN a.id AS a_id, a.naam AS a, b.id AS b_id, b.naam AS b, gedeeld, welke
ORDER BY gedeeld DESC, a, b, a_id, b_id
