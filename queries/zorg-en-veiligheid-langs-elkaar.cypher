// titel: Zorg en veiligheid langs elkaar
// vraag: Welke tafel van zorg en welke tafel van veiligheid hebben in hetzelfde gebied hetzelfde thema, zonder gedeelde deelnemer en zonder lijn?
// groep: Thema's en gebieden
// parameter thema: thema - Alleen dit thema, met wat eronder valt. Leeg is alle thema's.
// kolommen: zorg_id, zorg, veiligheid_id, veiligheid, thema, gebied
MATCH (z:Overleg|Stuurgroep|Programma)-[:GAAT_OVER]->(th:Thema)<-[:GAAT_OVER]-(v:Overleg|Stuurgroep|Programma)
WHERE coalesce(z.domein, z.domein_afgeleid) = 'zorg' AND coalesce(v.domein, v.domein_afgeleid) = 'veiligheid'
  AND coalesce(th.koepel, false) = false AND coalesce(z.status, '') <> 'voorgesteld' AND z.geldt_per IS NULL AND coalesce(v.status, '') <> 'voorgesteld' AND v.geldt_per IS NULL AND ($thema IS NULL OR EXISTS { (z)-[:GAAT_OVER]->(:Thema)-[:ONDERDEEL_VAN*0..4]->(:Thema {id: $thema}) })
  AND EXISTS { (z)<-[:NEEMT_DEEL_AAN|ZIT_IN]-() } AND EXISTS { (v)<-[:NEEMT_DEEL_AAN|ZIT_IN]-() }
  AND NOT (z)-[:ONDERDEEL_VAN|STUURT|RAPPORTEERT_AAN|SCHAALT_OP_NAAR|VERWIJST_NAAR|NEEMT_DEEL_AAN]-(v)
  AND NOT EXISTS { (z)<-[:NEEMT_DEEL_AAN|ZIT_IN]-()-[:NEEMT_DEEL_AAN|ZIT_IN]->(v) }
MATCH (z)-[:WERKT_IN]->(g:Gebied)<-[:WERKT_IN]-(v)
WITH z, v, th, g
ORDER BY g.naam
RETURN z.id AS zorg_id, z.naam AS zorg, v.id AS veiligheid_id, v.naam AS veiligheid, th.naam AS thema, collect(DISTINCT g.naam) AS gebied
ORDER BY thema, zorg, veiligheid, zorg_id, veiligheid_id
