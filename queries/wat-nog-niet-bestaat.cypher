// titel: Wat nog niet bestaat
// vraag: Welke tafels, programma's en opdrachten zijn gewenst maar bestaan nog niet?
// groep: Tafels en programma's
// kolommen: id, naam, type, toelichting
MATCH (o:Overleg|Stuurgroep|Programma|Opdracht)
WHERE o.status = 'voorgesteld'
RETURN o.id AS id, o.naam AS naam, labels(o)[0] AS type, o.toelichting AS toelichting
ORDER BY type, naam, id
