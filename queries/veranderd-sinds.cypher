// titel: Wat veranderde er sinds
// vraag: Welke tafels, programma's en opdrachten begonnen, eindigden of zijn bevestigd sinds een datum?
// groep: Wat ontbreekt of oud is
// parameter sinds: datum (verplicht) - Is van iets alleen het jaar of de maand bekend, dan telt het mee als het kan.
// parameter gebied: gebied - Alleen wat in dit gebied werkt of in een gebied daarbinnen. Leeg is overal.
// kolommen: id, naam, begin, einde, bevestigd_op
MATCH (o:Overleg|Stuurgroep|Programma|Opdracht)
WHERE (o.begin >= left($sinds, coalesce(size(o.begin), 0)) OR o.einde >= left($sinds, coalesce(size(o.einde), 0)) OR o.bevestigd_op >= left($sinds, coalesce(size(o.bevestigd_op), 0))) AND ($gebied IS NULL OR EXISTS { (o)-[:WERKT_IN]->(:Gebied)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
RETURN o.id AS id, o.naam AS naam, o.begin AS begin, o.einde AS einde, o.bevestigd_op AS bevestigd_op
ORDER BY naam, id
