// titel: Zetels per partner
// vraag: Hoeveel zetels heeft iedere organisatie, en aan hoeveel tafels zitten die?
// groep: Partners en zetels
// kolommen: id, partner, zetels, tafels, welke
MATCH (p:Partner)<-[:VERTEGENWOORDIGT]-(b:Bestuurder)
OPTIONAL MATCH (b)-[:ZIT_IN]->(t:Overleg|Stuurgroep|Programma|Partner)
WITH p, b, t
ORDER BY b.naam, b.id
RETURN p.id AS id, p.naam AS partner, count(DISTINCT b) AS zetels, count(DISTINCT t) AS tafels, collect(DISTINCT b.naam) AS welke
ORDER BY zetels DESC, partner, id
