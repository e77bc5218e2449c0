// titel: Overlegdruk per partner
// vraag: Hoeveel vergaderingen en uren per jaar heeft iedere organisatie, en van hoeveel tafels is dat niet bekend?
// groep: Partners en zetels
// kolommen: id, partner, tafels, vergaderingen, uren, frequentie_onbekend, duur_onbekend
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
WHERE coalesce(t.status, '') <> 'voorgesteld' AND t.geldt_per IS NULL AND coalesce(t.status, '') <> 'beëindigd'
WITH p, count(t) AS tafels, sum(coalesce(t.vergaderingen_per_jaar, 0)) AS vergaderingen,
  sum(coalesce(t.vergaderingen_per_jaar * (t.duur_uren + coalesce(t.voorbereiding_uren, 0)), 0)) AS uren,
  sum(CASE WHEN t.vergaderingen_per_jaar IS NULL THEN 1 ELSE 0 END) AS frequentie_onbekend,
  sum(CASE WHEN t.duur_uren IS NULL THEN 1 ELSE 0 END) AS duur_onbekend
RETURN p.id AS id, p.naam AS partner, tafels, vergaderingen, uren, frequentie_onbekend, duur_onbekend
ORDER BY tafels DESC, vergaderingen DESC, partner, id
