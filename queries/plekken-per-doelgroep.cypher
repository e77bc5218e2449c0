// titel: Plekken per doelgroep
// vraag: Hoeveel tafels, programma's en organisaties werken voor dezelfde mensen?
// groep: Thema's en gebieden
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: doelgroep, aantal, welke
MATCH (o:Overleg|Stuurgroep|Programma|Partner)
WHERE coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL AND o.doelgroep IS NOT NULL AND ($gebied IS NULL OR EXISTS { (o)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
UNWIND o.doelgroep AS doelgroep
WITH doelgroep, o
ORDER BY o.naam, o.id
RETURN doelgroep, count(DISTINCT o) AS aantal, collect(DISTINCT o.naam) AS welke
ORDER BY aantal DESC, doelgroep
