// titel: Opdrachten zonder opdrachtgever of uitvoerder
// vraag: Bij welke opdrachten ontbreekt wie erom vroeg of wie het doet?
// groep: Wat ontbreekt of oud is
// kolommen: id, opdracht, soort, opdrachtgever, opdrachtnemer
MATCH (o:Opdracht)
OPTIONAL MATCH (o)<-[:GEEFT_OPDRACHT]-(g)
OPTIONAL MATCH (o)<-[:VOERT_UIT]-(u)
WITH o, count(DISTINCT g) AS gevers, count(DISTINCT u) AS uitvoerders
WHERE gevers = 0 OR uitvoerders = 0
RETURN o.id AS id, o.naam AS opdracht, o.soort AS soort, gevers > 0 AS opdrachtgever, uitvoerders > 0 AS opdrachtnemer
ORDER BY opdracht, id
