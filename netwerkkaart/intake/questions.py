"""What is not sure is asked: candidates for a row, likely matches, names that are nearly the same."""

from __future__ import annotations

from collections.abc import Iterable

from netwerkkaart.intake.context import Context, NewName
from netwerkkaart.intake.discriminator import Candidate
from netwerkkaart.issues import Code
from netwerkkaart.register.events import Question

SAME_NAAM = "zelfde naam, maar niet alles wat namen onderscheidt is ingevuld"
TWO_TAFELS = "zelfde naam, maar overleg en stuurgroep"
NEAR_NAAM = "namen lijken op elkaar"


def ambiguous(context: Context, candidate: Candidate, ids: Iterable[str]) -> None:
    """Refuse the row with its candidates; no node comes out."""
    place = candidate.row.place("naam")
    context.remarks.add(Code.RIJ_MEERDUIDIG, place, candidate.naam, kandidaten=sorted(ids))


def ask_likely(context: Context, candidate: Candidate, id_: str, others: Iterable[str], *, reason: str) -> None:
    """Ask of a new node whether it is each of these."""
    for other in others:
        context.questions.append(Question(id_, other, reason))
        context.remarks.add(
            Code.WAARSCHIJNLIJK_ZELFDE, candidate.row.place("naam"), candidate.naam,
            kandidaten=[other], ander=_with_id(context, other), reden=reason,
        )  # fmt: skip


def ask_near(context: Context, node: NewName, other: str) -> None:
    """Ask of a new node whether it is one of nearly the same naam."""
    context.questions.append(Question(node.id, other, NEAR_NAAM))
    place, ander = node.row.place(node.label), _with_id(context, other)
    context.remarks.add(Code.LIJKT_OP, place, node.naam, kandidaten=[other], ander=ander)


def _with_id(context: Context, id_: str) -> str:
    return f"{context.lookup.naam(id_)} ({id_})"
