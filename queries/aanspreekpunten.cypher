// titel: Aanspreekpunten
// vraag: Wie kunt u bellen voor een organisatie, een thema of een gebied?
// groep: Partners en zetels
// kolommen: id, zetel, contact, voor_id, voor
MATCH (b:Bestuurder)-[:AANSPREEKPUNT_VOOR]->(x:Partner|Thema|Gebied)
RETURN b.id AS id, b.naam AS zetel, b.contact AS contact, x.id AS voor_id, x.naam AS voor
ORDER BY voor, zetel, voor_id, id
