// titel: Opdrachten over hetzelfde
// vraag: Welke opdrachten van verschillende opdrachtgevers gaan over hetzelfde thema en over dezelfde doelgroep of uitvoerder?
// groep: Opdrachten en geld
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// kolommen: a_id, a, b_id, b, thema, doelgroep, uitvoerders
MATCH (a:Opdracht)-[:GAAT_OVER]->(th:Thema)<-[:GAAT_OVER]-(b:Opdracht)
WHERE a.id < b.id AND coalesce(th.koepel, false) = false
  AND coalesce(a.soort, 'opdracht') IN ['opdracht', 'verzoek']
  AND coalesce(b.soort, 'opdracht') IN ['opdracht', 'verzoek']
  AND NOT (a)-[:ONDERDEEL_VAN]-(b)
  AND ($thema IS NULL OR EXISTS { (th)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
OPTIONAL MATCH (a)<-[:GEEFT_OPDRACHT]-(samen)-[:GEEFT_OPDRACHT]->(b)
WITH a, b, th, count(samen) AS samen
WHERE samen = 0
OPTIONAL MATCH (a)<-[:VOERT_UIT]-(u)-[:VOERT_UIT]->(b)
WITH a, b, th, u
ORDER BY u.naam
WITH a, b, th, collect(DISTINCT u.naam) AS uitvoerders,
  [d IN coalesce(a.doelgroep, []) WHERE d IN coalesce(b.doelgroep, [])] AS doelgroep
WHERE size(uitvoerders) > 0 OR size(doelgroep) > 0
RETURN a.id AS a_id, a.naam AS a, b.id AS b_id, b.naam AS b, th.naam AS thema, doelgroep, uitvoerders
ORDER BY thema, a, b, a_id, b_id
