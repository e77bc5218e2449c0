// titel: Niveaus per thema
// vraag: Op welke schalen is ieder thema belegd, van wijk tot landelijk?
// groep: Thema's en gebieden
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// kolommen: thema_id, thema, niveau, aantal, welke
MATCH (th:Thema)<-[:GAAT_OVER]-(o:Overleg|Stuurgroep|Programma)
WHERE coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL AND ($thema IS NULL OR EXISTS { (th)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
WITH th, o
ORDER BY o.naam, o.id
RETURN th.id AS thema_id, th.naam AS thema, o.niveau AS niveau, count(DISTINCT o) AS aantal, collect(DISTINCT o.naam) AS welke
ORDER BY thema, thema_id, niveau
