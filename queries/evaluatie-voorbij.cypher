// titel: Evaluatie voorbij
// vraag: Welke tafels en programma's hadden al geëvalueerd moeten zijn?
// groep: Wat ontbreekt of oud is
// parameter op: datum = vandaag - Op deze dag.
// kolommen: id, naam, evaluatie_op
MATCH (o:Overleg|Stuurgroep|Programma)
WHERE o.evaluatie_op < $op
RETURN o.id AS id, o.naam AS naam, o.evaluatie_op AS evaluatie_op
ORDER BY evaluatie_op, naam, id
