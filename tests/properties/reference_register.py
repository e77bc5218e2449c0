"""The rules of the register, once more and as plain as they go; shares no code with the real one.

A history is a list of steps, numbered from 0:
`("import", inventaris, says, gone)`, `("ongedaan", number)`, `("zelfde", a, b)`, `("niet_zelfde", a, b)`.
A saying is `(key, value, bron)`; a key is `(id,)`, `(TYPE, from, to)` or one of these with a property name
behind it; the value None is `(leeg)`. `gone` holds keys `(id,)` and `(TYPE, from, to)` taken back.
"""

from __future__ import annotations

from typing import Any

Step = tuple[Any, ...]
Key = tuple[str, ...]


def named(key: Key, value: Any = None) -> tuple[str, ...]:
    """The nodes that a saying names: those of its key, and those that a norm is over."""
    over = value or () if key[-1] == "over" else ()
    return tuple(part for part in (*key, *over) if ":" in part and not part.startswith("norm:"))


def whole(key: Key) -> Key:
    """The node, norm or relationship that a key is a property of."""
    return key[: 3 if key[0].isupper() else 1]


def project(history: list[Step], until: int | None = None) -> dict[Key, Any]:
    """Key -> value of all that is shown, (thing, "bron") -> its sources, ("alias", text, meaning) -> True."""
    steps = list(enumerate(history[: None if until is None else until + 1]))

    def counts(number: int) -> bool:
        return not any(step[0] == "ongedaan" and step[1] == number and counts(n) for n, step in steps)

    said: dict[tuple[str, Key], tuple[Any, int, int, str | None]] = {}
    written: dict[str, str] = {}
    for number, step in steps:
        if step[0] != "import" or not counts(number):
            continue
        _, inventaris, says, gone = step
        gone_ids = {key[0] for key in gone if len(key) == 1}
        for who, key in list(said):
            if who == inventaris and (
                whole(key) in gone or (not key[0].startswith("norm:") and gone_ids & set(whole(key)))
            ):
                del said[who, key]
        for place, (key, value, bron) in enumerate(says):
            for id_ in named(key, value):
                written.setdefault(id_, f"{id_} zoals in {number}")
            old = said.get((inventaris, key))
            if old is None or old[0] != value:
                said[inventaris, key] = (value, number, number * 1000 + place, bron)
            elif bron is not None and bron != old[3]:
                said[inventaris, key] = (value, old[1], number * 1000 + place, bron)

    def answers(soort: str) -> list[tuple[str, str]]:
        return [step[1:] for n, step in steps if step[0] == soort and counts(n)]

    groups: list[set[str]] = []
    for a, b in answers("zelfde"):
        joined = [g for g in groups if a in g or b in g]
        union = {a, b}.union(*joined)
        sides = [next((g for g in joined if x in g), {x}) for x in (a, b)]
        if not any(
            {x, y} == set(pair) and x != y for pair in answers("niet_zelfde") for x in sides[0] for y in sides[1]
        ):
            groups = [g for g in groups if g not in joined] + [union]
    order = list(written)
    stands = {x: min(g, key=lambda i: (order.index(i) if i in order else 10**9, i)) for g in groups for x in g}

    def now(key: Key) -> Key:
        return tuple(stands.get(part, part) for part in key)

    won: dict[Key, tuple[Any, int, int, str | None]] = {}
    for (_, key), standing in said.items():
        old = won.get(now(key))
        if old is None or (standing[1], -standing[2]) > (old[1], -old[2]):
            won[now(key)] = standing
    hidden = {key[0] for key, s in won.items() if len(key) == 1 and s[0] is None}
    shown = {
        key: s
        for key, s in won.items()
        if s[0] is not None
        and won.get(whole(key), (None,))[0] is not None
        and not hidden & set(whole(key))
        and not (key[0].isupper() and key[1] == key[2])
    }
    left = {
        key: tuple(i for i in (stands.get(i, i) for i in s[0]) if i not in hidden)
        for key, s in shown.items()
        if key[0].startswith("norm:") and key[-1] == "over"
    }
    emptied = {key[0] for key, over in left.items() if not over}
    shown = {key: s for key, s in shown.items() if key[0] not in emptied}
    result: dict[Key, Any] = {key: left.get(key, s[0]) for key, s in shown.items()}
    ends = {id_ for key in shown for id_ in named(whole(key))}
    ends |= {i for key, over in left.items() if key in shown for i in over}
    for id_ in ends:
        result.setdefault((id_,), True)
        result.setdefault((id_, "naam"), written[id_])
    for key, s in shown.items():
        texts = result.setdefault((*whole(key), "bron"), set())
        texts |= {s[3]} - {None}
    for folded, stand in stands.items():
        if folded != stand and (stand,) in result and written.get(folded, folded) != result[stand, "naam"]:
            result["alias", written.get(folded, folded), result[stand, "naam"]] = True
    return result
