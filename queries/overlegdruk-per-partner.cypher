// titel: Overlegdruk per partner
// vraag: Hoeveel vergaderingen en uren per jaar heeft iedere organisatie, en van hoeveel tafels is dat niet bekend?
// groep: Partners en zetels
// kolommen: id, partner, tafels, vergaderingen, uren, frequentie_onbekend, duur_onbekend
MATCH (p:Partner)
WHERE p.geldt_per IS NULL
CALL (p) {
  MATCH (p)-[:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep)
  WHERE NOT coalesce(t.status, '') IN ['voorgesteld', 'beëindigd'] AND t.geldt_per IS NULL
  RETURN t.id AS tafel, t.vergaderingen_per_jaar AS keer, t.duur_uren AS duur, coalesce(t.voorbereiding_uren, 0) AS vooraf
  UNION
  MATCH (p)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep)
  WHERE NOT coalesce(t.status, '') IN ['voorgesteld', 'beëindigd'] AND t.geldt_per IS NULL
  RETURN t.id AS tafel, t.vergaderingen_per_jaar AS keer, t.duur_uren AS duur, coalesce(t.voorbereiding_uren, 0) AS vooraf
}
WITH p, count(tafel) AS tafels, sum(coalesce(keer, 0)) AS vergaderingen,
  sum(coalesce(keer * (duur + vooraf), 0)) AS uren,
  sum(CASE WHEN keer IS NULL THEN 1 ELSE 0 END) AS frequentie_onbekend,
  sum(CASE WHEN duur IS NULL THEN 1 ELSE 0 END) AS duur_onbekend
RETURN p.id AS id, p.naam AS partner, tafels, vergaderingen, uren, frequentie_onbekend, duur_onbekend
ORDER BY tafels DESC, vergaderingen DESC, partner, id
