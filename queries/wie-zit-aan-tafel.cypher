// titel: Wie aan tafel zit
// vraag: Welke organisaties en zetels zitten aan deze tafel?
// groep: Tafels en programma's
// parameter tafel: plek (verplicht) - De tafel, het programma of het centrum.
// kolommen: id, wie, type, rol, namens
CALL () {
  MATCH (t:Overleg|Stuurgroep|Programma|Partner {id: $tafel})<-[r:NEEMT_DEEL_AAN]-(w:Partner|Overleg|Stuurgroep|Programma)
  RETURN w.id AS id, w.naam AS wie, labels(w)[0] AS type, r.rol AS rol, null AS namens
  UNION
  MATCH (t:Overleg|Stuurgroep|Programma|Partner {id: $tafel})<-[r:ZIT_IN]-(w:Bestuurder)
  OPTIONAL MATCH (w)-[:VERTEGENWOORDIGT]->(p:Partner)
  RETURN w.id AS id, w.naam AS wie, labels(w)[0] AS type, r.rol AS rol, p.naam AS namens
}
RETURN id, wie, type, rol, namens
ORDER BY wie, id, coalesce(namens, '')
