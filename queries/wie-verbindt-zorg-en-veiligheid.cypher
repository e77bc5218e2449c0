// titel: Wie zorg en veiligheid verbindt
// vraag: Welke organisaties zitten zowel bij zorg als bij veiligheid aan tafel, of aan een tafel van beide?
// groep: Partners en zetels
// kolommen: id, partner, zorg, veiligheid, samen
CALL () {
  MATCH (p:Partner)-[:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep|Programma)
  WHERE p.geldt_per IS NULL
  RETURN p, t
  UNION
  MATCH (p:Partner)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep|Programma)
  WHERE p.geldt_per IS NULL
  RETURN p, t
}
WITH p, t, coalesce(t.domein, t.domein_afgeleid) AS domein
ORDER BY t.naam, t.id
WITH p, [x IN collect(CASE WHEN domein = 'zorg' THEN t.naam END) WHERE x IS NOT NULL] AS zorg,
  [x IN collect(CASE WHEN domein = 'veiligheid' THEN t.naam END) WHERE x IS NOT NULL] AS veiligheid,
  [x IN collect(CASE WHEN domein = 'zorg en veiligheid' THEN t.naam END) WHERE x IS NOT NULL] AS samen
WHERE size(samen) > 0 OR size(zorg) > 0 AND size(veiligheid) > 0
RETURN p.id AS id, p.naam AS partner, zorg, veiligheid, samen
ORDER BY size(zorg) + size(veiligheid) + size(samen) DESC, partner, id
