// titel: Sturingskracht per partner
// vraag: Wat kan een gemeente volgens VNG bij iedere partner: beleid, regie, samenwerking, organisatie of niets?
// groep: Partners en zetels
// kolommen: id, partner, soort, sturing
MATCH (p:Partner)
WHERE p.sturing IS NOT NULL
RETURN p.id AS id, p.naam AS partner, p.soort AS soort, p.sturing AS sturing
ORDER BY partner, id
