// titel: Lang niet bevestigd
// vraag: Welke tafels en programma's zijn niet of lang niet bevestigd?
// groep: Wat ontbreekt of oud is
// parameter voor: datum = vandaag - Bevestigd voor deze datum telt als oud.
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: id, naam, bevestigd_op
MATCH (o:Overleg|Stuurgroep|Programma)
WHERE coalesce(o.status, '') <> 'voorgesteld' AND o.geldt_per IS NULL AND (o.bevestigd_op IS NULL OR o.bevestigd_op < $voor) AND ($gebied IS NULL OR EXISTS { (o)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
RETURN o.id AS id, o.naam AS naam, o.bevestigd_op AS bevestigd_op
ORDER BY coalesce(bevestigd_op, ''), naam, id
