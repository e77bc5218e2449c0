// titel: Zetels aan de meeste tafels
// vraag: Welke bestuurders en functies zitten aan de meeste tafels?
// groep: Partners en zetels
// kolommen: id, zetel, tafels, welke
MATCH (b:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep|Programma|Partner)
WHERE coalesce(t.status, '') <> 'voorgesteld'
WITH b, t
ORDER BY t.naam, t.id
RETURN b.id AS id, b.naam AS zetel, count(DISTINCT t) AS tafels, collect(DISTINCT t.naam) AS welke
ORDER BY tafels DESC, zetel, id
