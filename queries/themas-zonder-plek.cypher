// titel: Thema's zonder tafel
// vraag: Bij welke thema's is geen tafel, programma of opdracht bekend?
// groep: Wat ontbreekt of oud is
// kolommen: id, thema, domein
MATCH (th:Thema)
WHERE coalesce(th.koepel, false) = false
  AND NOT EXISTS { (th)<-[:ONDERDEEL_VAN*0..4]-(:Thema)<-[:GAAT_OVER]-(:Overleg|Stuurgroep|Programma|Opdracht) }
RETURN th.id AS id, th.naam AS thema, th.domein AS domein
ORDER BY thema, id
