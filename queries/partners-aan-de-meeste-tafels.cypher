// titel: Partners aan de meeste tafels
// vraag: Welke organisaties zitten aan de meeste overleggen en stuurgroepen, zelf of met een zetel?
// groep: Partners en zetels
// parameter minimaal: heel getal = 2 - Aan ten minste zoveel tafels.
// kolommen: id, partner, soort, tafels, welke
MATCH (p:Partner)
WHERE p.geldt_per IS NULL
CALL (p) {
  MATCH (p)-[:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep)
  WHERE coalesce(t.status, '') <> 'voorgesteld'
  RETURN t.id AS tafel, t.naam AS naam
  UNION
  MATCH (p)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep)
  WHERE coalesce(t.status, '') <> 'voorgesteld'
  RETURN t.id AS tafel, t.naam AS naam
}
WITH p, tafel, naam
ORDER BY naam, tafel
WITH p, count(tafel) AS tafels, collect(naam) AS welke
WHERE tafels >= $minimaal
RETURN p.id AS id, p.naam AS partner, p.soort AS soort, tafels, welke
ORDER BY tafels DESC, partner, id
