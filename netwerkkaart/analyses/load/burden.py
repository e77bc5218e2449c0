"""Seats, meetings and hours a year per partner, per zetel and per gemeente, with how much of it is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Mask
from netwerkkaart.analyses.load.places import Floats, Places
from netwerkkaart.analyses.matrix.themas import LANES
from netwerkkaart.analyses.sparse import binary
from netwerkkaart.graph import Ints

LAND = "land"
Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Burden:
    """One row per `who` (node numbers): what the tafels where they sit ask of them.

    Every sum is of what is known, so at least that much; `…_known` says of how many of the tafels in
    `tafels` it is known; `unsaid` marks where nobody said how many seats. Arrays with a second axis are
    by domein of the tafel, in the order of LANES.
    """

    who: Ints
    seats_at: csr_array
    unsaid: csr_array
    places: Places

    @cached_property
    def tafels(self) -> Counts:
        """At how many tafels they sit."""
        return np.asarray(binary(self.seats_at).sum(axis=1)).astype(np.int64)

    @cached_property
    def seats(self) -> Floats:
        """Seats by domein, at least."""
        return np.asarray(self.seats_at @ self._lanes)

    @cached_property
    def meetings(self) -> Floats:
        """Meetings a year by domein, a tafel counted once however many seats it takes."""
        return self._by_lane(binary(self.seats_at), self.places.meetings)

    @cached_property
    def hours(self) -> Floats:
        """Hours a year by domein, of all seats together."""
        return self._by_lane(self.seats_at, self.places.hours)

    @cached_property
    def seats_known(self) -> Counts:
        """Of how many of their tafels the number of seats was said."""
        result: Counts = self.tafels - np.asarray(binary(self.unsaid).sum(axis=1)).astype(np.int64)
        return result

    @cached_property
    def meetings_known(self) -> Counts:
        """Of how many of their tafels the number of meetings is known."""
        return self._known(self.places.meetings)

    @cached_property
    def hours_known(self) -> Counts:
        """Of how many of their tafels the hours of a meeting and the number of meetings are known."""
        return self._known(self.places.hours)

    @cached_property
    def preparation_known(self) -> Counts:
        """Of how many of the tafels in `hours_known` the preparation is known too."""
        return self._known(self.places.hours + self.places.preparation)

    @cached_property
    def _lanes(self) -> Floats:
        f = self.places.f
        domein = np.array([str(d or "") for d in f.domein])[self.places.tafels]
        return np.array([domein == (lane or "") for lane in LANES], np.float64).T

    def _by_lane(self, matrix: csr_array, each: Floats) -> Floats:
        return np.asarray(matrix @ (np.nan_to_num(each)[:, None] * self._lanes))

    def _known(self, each: Floats) -> Counts:
        return np.asarray(binary(self.seats_at) @ (~np.isnan(each)).astype(np.float64)).astype(np.int64)


def of_partners(places: Places) -> Burden:
    """Every partner with a seat, soorten left out."""
    return _burden(places, places.seats_of_partners, places.unsaid)


def of_seats(places: Places) -> Burden:
    """Every zetel or functie that sits at a tafel."""
    seats = places.seats_of_seats
    return _burden(places, seats, csr_array(seats.shape))


def of_gemeenten(places: Places) -> tuple[Burden, Counts]:
    """Every gemeente by the seats of its own organisation; and how many of the tafels work there.

    `who` are Gebieden: those where a tafel works or whose gemeente has a seat. A tafel of the whole
    country is nobody's in particular: it is not counted as working there.
    """
    f = places.f
    gemeenten = np.array([n for n in f.leaf_numbers.tolist() if f.graph.get(n, "soort") == "gemeente"], np.int32)
    leaf = {int(n): i for i, n in enumerate(f.leaf_numbers)}
    columns = [leaf[int(n)] for n in gemeenten]
    organisation = np.array([v == "gemeente" for v in f.column("soort")], bool) & f.is_type("Partner") & ~f.soorten
    own = f.area[:, columns].multiply((organisation & (f.area_size == 1))[:, None])
    seats, unsaid = (csr_array(csr_array(own.T) @ m) for m in (places.seats_of_partners, places.unsaid))
    nearby = places.tafels[~_national(places)[places.tafels]]
    around = np.asarray(f.area[nearby][:, columns].sum(axis=0)).astype(np.int64)
    some = np.flatnonzero((around > 0) | (np.asarray(seats.sum(axis=1)) > 0))
    return Burden(gemeenten[some], csr_array(seats[some]), csr_array(unsaid[some]), places), around[some]


def _national(places: Places) -> Mask:
    f = places.f
    country = np.array([v == LAND for v in f.column("soort")], bool) & f.is_type("Gebied")
    return np.asarray(f.graph.matrix("WERKT_IN") @ country.astype(np.float64)) > 0


def _burden(places: Places, seats: csr_array, unsaid: csr_array) -> Burden:
    some = np.flatnonzero(np.asarray(seats.sum(axis=1)) > 0)
    return Burden(some.astype(np.int32), csr_array(seats[some]), csr_array(unsaid[some]), places)
