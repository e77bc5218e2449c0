// titel: Zorg en veiligheid langs elkaar
// vraag: Welke tafel van zorg en welke tafel van veiligheid hebben in hetzelfde gebied hetzelfde thema, zonder gedeelde deelnemer en zonder lijn?
// groep: Thema's en gebieden
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// kolommen: zorg_id, zorg, veiligheid_id, veiligheid, thema, gebied
MATCH (x:Overleg|Stuurgroep|Programma)-[:GAAT_OVER]->(th:Thema)
WHERE coalesce(x.domein, x.domein_afgeleid) IN ['zorg', 'veiligheid'] AND coalesce(th.koepel, false) = false
  AND coalesce(x.status, '') <> 'voorgesteld' AND x.geldt_per IS NULL
  AND EXISTS { (x)<-[:NEEMT_DEEL_AAN|ZIT_IN]-() }
  AND ($thema IS NULL OR EXISTS { (th)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
MATCH (x)-[:WERKT_IN]->(g:Gebied)
WITH th, g, collect(CASE WHEN coalesce(x.domein, x.domein_afgeleid) = 'zorg' THEN x END) AS zorg,
  collect(CASE WHEN coalesce(x.domein, x.domein_afgeleid) = 'veiligheid' THEN x END) AS veiligheid
UNWIND zorg AS z
UNWIND veiligheid AS v
WITH z, v, th, g
WHERE NOT (z)-[:ONDERDEEL_VAN|STUURT|RAPPORTEERT_AAN|SCHAALT_OP_NAAR|VERWIJST_NAAR|NEEMT_DEEL_AAN]-(v)
  AND NOT EXISTS { (z)<-[:NEEMT_DEEL_AAN|ZIT_IN]-()-[:NEEMT_DEEL_AAN|ZIT_IN]->(v) }
WITH z, v, th, g
ORDER BY g.naam
RETURN z.id AS zorg_id, z.naam AS zorg, v.id AS veiligheid_id, v.naam AS veiligheid, th.naam AS thema, collect(DISTINCT g.naam) AS gebied
ORDER BY thema, zorg, veiligheid, zorg_id, veiligheid_id
