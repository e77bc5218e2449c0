// titel: Afkortingen
// vraag: Welke afkortingen staan op de kaart, en wat betekenen ze?
// groep: Partners en zetels
// kolommen: afkorting, id, naam, type
MATCH (o:Overleg|Stuurgroep|Programma|Partner|Opdracht|Thema)
WHERE o.afkorting IS NOT NULL
RETURN o.afkorting AS afkorting, o.id AS id, o.naam AS naam, labels(o)[0] AS type
ORDER BY afkorting, id
