// titel: Opdrachten over hetzelfde
// vraag: Welke opdrachten van verschillende opdrachtgevers gaan over hetzelfde thema en over dezelfde doelgroep of uitvoerder?
// groep: Opdrachten en geld
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// kolommen: a_id, a, b_id, b, thema, doelgroep, uitvoerders
CALL () {
  MATCH (o:Opdracht)-[:GAAT_OVER]->(th:Thema)
  UNWIND coalesce(o.doelgroep, []) AS d
  WITH th, d, collect(o) AS samen
  UNWIND samen AS a
  UNWIND samen AS b
  WITH a, b, th
  WHERE a.id < b.id
  RETURN a, b, th
  UNION
  MATCH (a:Opdracht)<-[:VOERT_UIT]-(:Overleg|Stuurgroep|Programma|Partner|Bestuurder)-[:VOERT_UIT]->(b:Opdracht)-[:GAAT_OVER]->(th:Thema)<-[:GAAT_OVER]-(a)
  WHERE a.id < b.id
  RETURN a, b, th
}
WITH a, b, th
WHERE coalesce(th.koepel, false) = false
  AND coalesce(a.soort, 'opdracht') IN ['opdracht', 'verzoek']
  AND coalesce(b.soort, 'opdracht') IN ['opdracht', 'verzoek']
  AND NOT (a)-[:ONDERDEEL_VAN]-(b)
  AND NOT EXISTS { (a)<-[:GEEFT_OPDRACHT]-()-[:GEEFT_OPDRACHT]->(b) }
  AND ($thema IS NULL OR EXISTS { (th)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
OPTIONAL MATCH (a)<-[:VOERT_UIT]-(u)-[:VOERT_UIT]->(b)
WITH a, b, th, u
ORDER BY u.naam
WITH a, b, th, collect(DISTINCT u.naam) AS uitvoerders,
  [d IN coalesce(a.doelgroep, []) WHERE d IN coalesce(b.doelgroep, [])] AS doelgroep
RETURN a.id AS a_id, a.naam AS a, b.id AS b_id, b.naam AS b, th.naam AS thema, doelgroep, uitvoerders
ORDER BY thema, a, b, a_id, b_id
