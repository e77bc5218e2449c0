// titel: Tafels in een gebied
// vraag: Welke tafels en programma's werken in dit gebied, daarbinnen of in een groter gebied eromheen?
// groep: Tafels en programma's
// parameter gebied: gebied (verplicht) - De gemeente of de regio.
// kolommen: id, naam, type, niveau, gebied
MATCH (o:Overleg|Stuurgroep|Programma)-[:WERKT_IN]->(g:Gebied)
WHERE EXISTS { (g)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) } OR EXISTS { (g)<-[:LIGT_IN*0..4]-(:Gebied {id: $gebied}) }
WITH o, g
ORDER BY g.naam
RETURN o.id AS id, o.naam AS naam, labels(o)[0] AS type, o.niveau AS niveau, collect(DISTINCT g.naam) AS gebied
ORDER BY naam, id
