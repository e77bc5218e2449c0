// titel: Partners zonder tafel
// vraag: Welke organisaties zitten voor zover bekend nergens aan tafel?
// groep: Wat ontbreekt of oud is
// kolommen: id, partner, soort, domein
MATCH (p:Partner)
WHERE p.geldt_per IS NULL AND NOT (p)-[:NEEMT_DEEL_AAN]->()
  AND NOT EXISTS { (p)<-[:VERTEGENWOORDIGT]-(:Bestuurder)-[:ZIT_IN]->() }
RETURN p.id AS id, p.naam AS partner, p.soort AS soort, coalesce(p.domein, p.domein_afgeleid) AS domein
ORDER BY partner, id
