// titel: Wie zorg en veiligheid verbindt
// vraag: Welke organisaties zitten zowel bij zorg als bij veiligheid aan tafel, of aan een tafel van beide?
// groep: Partners en zetels
// kolommen: id, partner, zorg, veiligheid, samen
MATCH (p:Partner)
WHERE p.geldt_per IS NULL
CALL (p) {
  MATCH (p)-[:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep|Programma)
  RETURN t.id AS tafel, t.naam AS naam, coalesce(t.domein, t.domein_afgeleid) AS domein
  UNION
  MATCH (p)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep|Programma)
  RETURN t.id AS tafel, t.naam AS naam, coalesce(t.domein, t.domein_afgeleid) AS domein
}
WITH p, tafel, naam, domein
ORDER BY naam, tafel
WITH p, [x IN collect(CASE WHEN domein = 'zorg' THEN naam END) WHERE x IS NOT NULL] AS zorg,
  [x IN collect(CASE WHEN domein = 'veiligheid' THEN naam END) WHERE x IS NOT NULL] AS veiligheid,
  [x IN collect(CASE WHEN domein = 'zorg en veiligheid' THEN naam END) WHERE x IS NOT NULL] AS samen
WHERE size(samen) > 0 OR size(zorg) > 0 AND size(veiligheid) > 0
RETURN p.id AS id, p.naam AS partner, zorg, veiligheid, samen
ORDER BY size(zorg) + size(veiligheid) + size(samen) DESC, partner, id
