// titel: Wat nog niet bestaat
// vraag: Welke tafels, programma's en opdrachten zijn gewenst maar bestaan nog niet?
// kolommen: id, naam, type, niveau, toelichting
MATCH (o:Overleg|Stuurgroep|Programma)
WHERE o.status = 'voorgesteld'
RETURN o.id AS id, o.naam AS naam, labels(o)[0] AS type, o.niveau AS niveau, o.toelichting AS toelichting
ORDER BY type, naam, id
