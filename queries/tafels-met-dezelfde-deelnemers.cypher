// titel: Tafels met dezelfde deelnemers
// vraag: Welke twee tafels of programma's delen veel organisaties?
// groep: Tafels en programma's
// parameter minimaal: heel getal = 3 - Ten minste zoveel gedeelde organisaties.
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: a_id, a, b_id, b, gedeeld, welke
MATCH (a:Overleg|Stuurgroep|Programma)
WHERE coalesce(a.status, '') <> 'voorgesteld' AND a.geldt_per IS NULL
  AND ($gebied IS NULL OR EXISTS { (a)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
CALL (a) {
  MATCH (a)<-[:NEEMT_DEEL_AAN]-(p:Partner)
  RETURN p
  UNION
  MATCH (a)<-[:ZIT_IN]-(:Bestuurder)-[:VERTEGENWOORDIGT]->(p:Partner)
  RETURN p
}
WITH DISTINCT a, p
WHERE p.geldt_per IS NULL
CALL (p) {
  MATCH (p)-[:NEEMT_DEEL_AAN]->(b:Overleg|Stuurgroep|Programma)
  RETURN b
  UNION
  MATCH (p)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(b:Overleg|Stuurgroep|Programma)
  RETURN b
}
WITH DISTINCT a, b, p
WHERE a.id < b.id AND coalesce(b.status, '') <> 'voorgesteld' AND b.geldt_per IS NULL
  AND ($gebied IS NULL OR EXISTS { (b)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
WITH a, b, p
ORDER BY p.naam, p.id
WITH a, b, count(p) AS gedeeld, collect(p.naam) AS welke
WHERE gedeeld >= $minimaal
RETURN a.id AS a_id, a.naam AS a, b.id AS b_id, b.naam AS b, gedeeld, welke
ORDER BY gedeeld DESC, a, b, a_id, b_id
