// titel: Wie wie opdrachten geeft
// vraag: Wie vraagt wie om een resultaat?
// groep: Opdrachten en geld
// kolommen: gever_id, gever, nemer_id, nemer, opdrachten, welke
MATCH (g:Overleg|Stuurgroep|Programma|Partner|Bestuurder)-[:GEEFT_OPDRACHT]->(o:Opdracht)<-[:VOERT_UIT]-(u:Overleg|Stuurgroep|Programma|Partner|Bestuurder)
WITH g, u, o
ORDER BY o.naam, o.id
RETURN g.id AS gever_id, g.naam AS gever, u.id AS nemer_id, u.naam AS nemer, count(DISTINCT o) AS opdrachten, collect(DISTINCT o.naam) AS welke
ORDER BY opdrachten DESC, gever, nemer, gever_id, nemer_id
