// titel: Wie aan niemand rapporteert
// vraag: Van welke tafels en programma's is niet bekend aan wie zij rapporteren?
// groep: Wat ontbreekt of oud is
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: id, naam, niveau
MATCH (o:Overleg|Stuurgroep|Programma)
WHERE coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL AND NOT (o)-[:RAPPORTEERT_AAN]->() AND ($gebied IS NULL OR EXISTS { (o)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
RETURN o.id AS id, o.naam AS naam, o.niveau AS niveau
ORDER BY naam, id
