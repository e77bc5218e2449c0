// titel: Partners aan de meeste tafels
// vraag: Welke organisaties zitten aan de meeste overleggen en stuurgroepen, zelf of met een zetel?
// parameter minimaal: heel getal = 2 - Aan ten minste zoveel tafels.
// kolommen: id, partner, soort, tafels, welke
MATCH (p:Partner)
WHERE p.geldt_per IS NULL
CALL (p) {
  MATCH (p)-[:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep)
  RETURN t
  UNION
  MATCH (p)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep)
  RETURN t
}
WITH p, t
WHERE coalesce(t.status, '') <> 'voorgesteld'
WITH p, t
ORDER BY t.naam, t.id
WITH p, count(DISTINCT t) AS tafels, collect(DISTINCT t.naam) AS welke
WHERE tafels >= $minimaal
RETURN p.id AS id, p.naam AS partner, p.soort AS soort, tafels, welke
ORDER BY tafels DESC, partner, id
