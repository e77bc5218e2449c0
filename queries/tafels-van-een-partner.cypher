// titel: Waar een partner zit
// vraag: Aan welke tafels, programma's en centra zit deze organisatie, en hoe?
// groep: Partners en zetels
// parameter partner: partner (verplicht) - De organisatie.
// kolommen: id, naam, type, rol, zetel
CALL () {
  MATCH (p:Partner {id: $partner})-[r:NEEMT_DEEL_AAN]->(t:Overleg|Stuurgroep|Programma|Partner)
  RETURN t.id AS id, t.naam AS naam, labels(t)[0] AS type, r.rol AS rol, null AS zetel
  UNION
  MATCH (p:Partner {id: $partner})<-[:VERTEGENWOORDIGT]-(b:Bestuurder)-[r:ZIT_IN]->(t:Overleg|Stuurgroep|Programma|Partner)
  RETURN t.id AS id, t.naam AS naam, labels(t)[0] AS type, r.rol AS rol, b.naam AS zetel
}
RETURN id, naam, type, rol, zetel
ORDER BY naam, id, coalesce(zetel, ''), coalesce(rol, '')
