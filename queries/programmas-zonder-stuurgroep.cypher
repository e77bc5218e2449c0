// titel: Programma's zonder stuurgroep
// vraag: Van welke programma's is niet bekend wie stuurt?
// groep: Wat ontbreekt of oud is
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// kolommen: id, programma, soort, themas
MATCH (o:Programma)
WHERE coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL AND NOT (o)<-[:STUURT]-() AND ($thema IS NULL OR EXISTS { (o)-[:GAAT_OVER]->(:Thema)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
OPTIONAL MATCH (o)-[:GAAT_OVER]->(th:Thema)
WITH o, th
ORDER BY th.naam
RETURN o.id AS id, o.naam AS programma, o.soort AS soort, collect(DISTINCT th.naam) AS themas
ORDER BY programma, id
