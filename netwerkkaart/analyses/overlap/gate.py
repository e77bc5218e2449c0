"""Which pairs of plekken may overlap at all: one sparse product over (onderwerp, gebied), no loop over pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import block_diag, csr_array, hstack, identity, triu

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.pairs import ratio
from netwerkkaart.analyses.ties import in_line, tied
from netwerkkaart.graph import Ints
from netwerkkaart.schema.choices import VEILIGHEID, ZORG

FIELD = 20
"""Bits per count in one packed sum: a pair shares fewer than a million of anything."""
SAME, RELATED, GROEP = 1, 1 << FIELD, 1 << 2 * FIELD
ROWS = 4096


@dataclass(frozen=True, eq=False)
class Gate:
    """The pairs that pass, as columns of one length, sorted by (a, b) with a < b (node numbers).

    `same` and `related` count shared thema's (equal; one above the other), `doelgroepen` those shared;
    `area` is the Jaccard of the gemeenten. `layered`: other niveau and other territory. `untied`:
    care and safety with a shared thema and nothing that ties them: no overlap, the missing links say
    what they are.
    """

    a: Ints
    b: Ints
    same: Ints
    related: Ints
    doelgroepen: Ints
    area: NDArray[np.float64]
    layered: Mask
    untied: Mask

    def __len__(self) -> int:
        return len(self.a)

    def take(self, where: Mask) -> Gate:
        """Only these pairs."""
        return Gate(**{f.name: getattr(self, f.name)[where] for f in fields(self)})

    @property
    def thema(self) -> Mask:
        """Which pairs share a thema, up or down the tree."""
        return (self.same > 0) | (self.related > 0)


def compared(f: Facts) -> Mask:
    """Plekken that can be compared: they count, and gebied and thema or doelgroep are known."""
    subject = np.asarray(f.themas.sum(axis=1) + f.doelgroepen.sum(axis=1)) > 0
    result: Mask = f.counted & (f.area_size > 0) & subject
    return result


def gate(f: Facts) -> Gate:
    """All pairs whose periods meet, that are in no line, and share an area and a thema or doelgroep."""
    a, b, packed, area = _sharing(f)
    keep = f.periods_meet(a, b) & ~in_line(f, a, b)
    a, b, packed, area = a[keep], b[keep], packed[keep], area[keep]
    same, related, groep = (_field(packed, shift) for shift in (0, FIELD, 2 * FIELD))
    untied = _untied(f, a, b, (same > 0) | (related > 0))
    return Gate(a, b, same, related, groep, area, f.layered(a, b), untied)


def _field(packed: NDArray[np.int64], shift: int) -> Ints:
    return (packed >> shift & ((1 << FIELD) - 1)).astype(np.int32)


def _sharing(f: Facts) -> tuple[Ints, Ints, NDArray[np.int64], NDArray[np.float64]]:
    """Pairs that share area and subject: a, b, the packed counts and the Jaccard of their gemeenten."""
    plekken = np.flatnonzero(compared(f)).astype(np.int32)
    firsts, classes = np.unique(f.area_class[plekken], return_index=True, return_inverse=True)[1:]
    near = _shared_leaves(f.area[plekken[firsts]])
    member, meets = _combos(_tags(f)[plekken], _kin(f), classes, near)
    found = [np.zeros((3, 0), np.int64), *_upper(member, meets)]
    rows, cols, packed = np.concatenate(found, axis=1)
    a, b = plekken[rows], plekken[cols]
    size = f.area_size.astype(np.float64)
    shared = near[classes[rows], classes[cols]].astype(np.float64)
    return a, b, packed, ratio(shared, size, a, b, known=size > 0)


def _shared_leaves(area: csr_array) -> NDArray[np.int16]:
    """territory × territory: how many gemeenten both have."""
    small = area.astype(np.int16)
    result: NDArray[np.int16] = (small @ small.T).toarray()
    return result


def _tags(f: Facts) -> csr_array:
    """node × (thema's, doelgroepen)."""
    themas = f.graph.numbers("Thema")
    return csr_array(hstack([f.themas[:, themas.start : themas.stop], f.doelgroepen], format="csr"))


def _kin(f: Facts) -> csr_array:
    """tag × tag: how two subjects are alike, as packed counts; doelgroepen only with themselves."""
    themas = f.graph.numbers("Thema")
    up = _thema_kin(f.thema_up[themas.start : themas.stop, themas.start : themas.stop])
    groups = identity(f.doelgroepen.shape[1], format="csr", dtype=np.int64) * GROEP
    return csr_array(block_diag([up, groups], format="csr", dtype=np.int64))


def _thema_kin(up: csr_array) -> csr_array:
    """thema × thema: SAME with itself, RELATED with those above and below it."""
    either = ((up + up.T) > 0).astype(np.int64)
    own = csr_array(identity(up.shape[0], format="csr", dtype=np.int64))
    return csr_array(either * RELATED - own * (RELATED - SAME))


def _combos(
    tags: csr_array, kin: csr_array, classes: NDArray[np.intp], near: NDArray[np.int16]
) -> tuple[csr_array, csr_array]:
    """plek × (tag, territory) and which of those meet: so the area thins the pairs out beforehand."""
    cells, width = tags.tocoo(), len(near)
    keys = cells.col.astype(np.int64) * width + classes[cells.row]
    combos, which = np.unique(keys, return_inverse=True)
    shape = (tags.shape[0], len(combos))
    member = csr_array((np.ones(len(which), np.int64), (cells.row, which)), shape=shape)
    where = np.arange(len(combos)), combos // width
    tag_of = csr_array((np.ones(len(combos), np.int64), where), shape=(len(combos), tags.shape[1]))
    alike = (tag_of @ kin @ tag_of.T).tocoo()
    territory = combos % width
    keep = near[territory[alike.row], territory[alike.col]] > 0
    kept = alike.data[keep], (alike.row[keep], alike.col[keep])
    return member, csr_array(kept, shape=(len(combos), len(combos)))


def _upper(member: csr_array, meets: csr_array) -> Iterator[NDArray[np.int64]]:
    """Rows, columns and sums above the diagonal of member · meets · memberᵀ, some rows at a time."""
    across = member.T.tocsr()
    for start in range(0, member.shape[0], ROWS):
        block = member[start : start + ROWS] @ meets @ across
        block.sort_indices()
        cells = triu(block, k=start + 1, format="coo")
        yield np.array([cells.row + np.int64(start), cells.col, cells.data])


def _untied(f: Facts, a: Ints, b: Ints, thema: Mask) -> Mask:
    """Care × safety pairs with a shared thema and no tie."""
    zorg, veiligheid = (np.array([d == name for d in f.firm_domein], bool) for name in (ZORG, VEILIGHEID))
    untied: Mask = thema & ((zorg[a] & veiligheid[b]) | (veiligheid[a] & zorg[b]))
    mixed = np.flatnonzero(untied)
    untied[mixed] = ~tied(f, a[mixed], b[mixed])
    return untied
