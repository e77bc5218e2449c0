// titel: Partners aan de meeste tafels
// vraag: Welke organisaties zitten aan de meeste overleggen en stuurgroepen, zelf of met een zetel?
// groep: Partners en zetels
// parameter minimaal: heel getal = 2 - Aan ten minste zoveel tafels.
// kolommen: id, partner, soort, tafels, welke
CALL () {
  MATCH (p:Partner)-[:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep)
  WHERE p.geldt_per IS NULL
  RETURN p, t
  UNION
  MATCH (p:Partner)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep)
  WHERE p.geldt_per IS NULL
  RETURN p, t
}
WITH p, t
WHERE coalesce(t.status, '') <> 'voorgesteld'
WITH p, t
ORDER BY t.naam, t.id
WITH p, count(t) AS tafels, collect(t.naam) AS welke
WHERE tafels >= $minimaal
RETURN p.id AS id, p.naam AS partner, p.soort AS soort, tafels, welke
ORDER BY tafels DESC, partner, id
