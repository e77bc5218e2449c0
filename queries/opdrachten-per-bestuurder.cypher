// titel: Opdrachten per bestuurder
// vraag: Welke opdrachten geeft of heeft iedere zetel, zelf of via de tafel waar deze zit?
// groep: Opdrachten en geld
// parameter zetel: zetel - Alleen deze zetel. Leeg is alle zetels.
// kolommen: id, zetel, opdracht_id, opdracht, rol, via
CALL () {
  MATCH (b:Bestuurder)-[:GEEFT_OPDRACHT]->(o:Opdracht)
  WHERE $zetel IS NULL OR b.id = $zetel
  RETURN b.id AS id, b.naam AS zetel, o.id AS opdracht_id, o.naam AS opdracht, 'opdrachtgever' AS rol, null AS via
  UNION
  MATCH (b:Bestuurder)-[:VOERT_UIT]->(o:Opdracht)
  WHERE $zetel IS NULL OR b.id = $zetel
  RETURN b.id AS id, b.naam AS zetel, o.id AS opdracht_id, o.naam AS opdracht, 'opdrachtnemer' AS rol, null AS via
  UNION
  MATCH (b:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep|Programma)-[:GEEFT_OPDRACHT]->(o:Opdracht)
  WHERE $zetel IS NULL OR b.id = $zetel
  RETURN b.id AS id, b.naam AS zetel, o.id AS opdracht_id, o.naam AS opdracht, 'opdrachtgever' AS rol, t.naam AS via
  UNION
  MATCH (b:Bestuurder)-[:ZIT_IN]->(t:Overleg|Stuurgroep|Programma)-[:VOERT_UIT]->(o:Opdracht)
  WHERE $zetel IS NULL OR b.id = $zetel
  RETURN b.id AS id, b.naam AS zetel, o.id AS opdracht_id, o.naam AS opdracht, 'opdrachtnemer' AS rol, t.naam AS via
}
RETURN id, zetel, opdracht_id, opdracht, rol, via
ORDER BY zetel, opdracht, rol, coalesce(via, ''), id, opdracht_id
