// titel: Gebieden zonder tafels
// vraag: In welke gebieden is geen tafel of programma bekend, ook niet van een groter gebied eromheen? Wat in heel het land werkt, telt niet mee.
// groep: Wat ontbreekt of oud is
// parameter soort: soort gebied = gemeente - Het soort gebied, zoals gemeente of veiligheidsregio.
// parameter gebied: gebied - Alleen gebieden die hierin liggen. Leeg is overal.
// kolommen: id, gebied, soort
MATCH (g:Gebied)
WHERE g.soort = $soort
  AND ($gebied IS NULL OR EXISTS { (g)-[:LIGT_IN*0..4]->(:Gebied {id: $gebied}) })
  AND NOT EXISTS {
    MATCH (g)-[:LIGT_IN*0..4]->(om:Gebied)<-[:WERKT_IN]-(:Overleg|Stuurgroep|Programma)
    WHERE om.soort <> 'land'
  }
RETURN g.id AS id, g.naam AS gebied, g.soort AS soort
ORDER BY gebied, id
