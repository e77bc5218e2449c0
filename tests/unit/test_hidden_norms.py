"""A norm about what somebody hid: it loses that, as a relationship does, and goes when nothing is left."""

from __future__ import annotations

import pytest

from netwerkkaart.register.events import Event, EventSoort, Import, NodeSaid, OtherSaid, Ref, Row
from netwerkkaart.register.projection import project

REFS = (*(Ref(f"partner:{n}", "Partner", n) for n in ("om", "ggz", "ggd")), Ref("overleg:zsm", "Overleg", "ZSM"))
NORM = {
    "soort": "deelname",
    "over": ("overleg:zsm",),
    "verwacht": (("partner:om", "partner:ggz"), ("partner:ggd",)),
}


def verwacht_when_hidden(*hidden: str) -> list[tuple[tuple[str, ...], ...]]:
    """What the norms that are left expect, when another list says that these nodes are not there."""
    row = Row("Normen", 2, None, others=(OtherSaid("norm", "norm:1", NORM),))
    wanted = [i for i, ref in enumerate(REFS) if ref.id in hidden]
    gone = tuple(Row("Partners", 2 + i, None, nodes=(NodeSaid(i, {}, leeg=True),)) for i in wanted)
    contents = [Import("lijst", "a.xlsx", "0", REFS, (row,)), Import("ander", "b.xlsx", "1", REFS, gone)]
    moment = "2026-11-25T00:00:00+00:00"
    graph = project([Event(n, EventSoort.IMPORT, moment, "wie", c) for n, c in enumerate(contents)])
    assert not set(hidden) & set(graph.ids)
    return [norm.verwacht for norm in graph.normen]


@pytest.mark.parametrize(
    ("hidden", "left"),
    [
        ((), [(("partner:om", "partner:ggz"), ("partner:ggd",))]),
        (("partner:om",), [(("partner:ggz",), ("partner:ggd",))]),
        (("partner:ggd",), [(("partner:om", "partner:ggz"),)]),
        (("partner:om", "partner:ggz", "partner:ggd"), []),
        (("overleg:zsm",), []),
    ],
)
def test_a_norm_without_what_is_hidden(hidden: tuple[str, ...], left: list[object]) -> None:
    assert verwacht_when_hidden(*hidden) == left
