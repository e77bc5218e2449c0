// titel: Soorten: wat overal bestaat
// vraag: Welke rijen staan voor meer dingen tegelijk, zoals de driehoek in elke gemeente?
// groep: Tafels en programma's
// kolommen: id, naam, type, geldt_per, aantal
MATCH (o:Overleg|Stuurgroep|Programma|Partner)
WHERE o.geldt_per IS NOT NULL
RETURN o.id AS id, o.naam AS naam, labels(o)[0] AS type, o.geldt_per AS geldt_per, o.aantal AS aantal
ORDER BY type, naam, id
