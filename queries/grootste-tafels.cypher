// titel: De grootste tafels
// vraag: Aan welke tafels en programma's zitten de meeste organisaties?
// groep: Tafels en programma's
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: id, naam, organisaties, zetels
MATCH (t:Overleg|Stuurgroep|Programma)
WHERE coalesce(t.status, '') <> 'voorgesteld' AND t.geldt_per IS NULL AND ($gebied IS NULL OR EXISTS { (t)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
CALL (t) {
  MATCH (t)<-[:NEEMT_DEEL_AAN]-(p:Partner)
  RETURN p.id AS wie
  UNION
  MATCH (t)<-[:ZIT_IN]-(:Bestuurder)-[:VERTEGENWOORDIGT]->(p:Partner)
  RETURN p.id AS wie
}
WITH t, count(wie) AS organisaties
OPTIONAL MATCH (t)<-[:ZIT_IN]-(b:Bestuurder)
WITH t, organisaties, count(DISTINCT b) AS zetels
RETURN t.id AS id, t.naam AS naam, organisaties, zetels
ORDER BY organisaties DESC, zetels DESC, naam, id
