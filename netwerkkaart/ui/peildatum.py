"""What somebody typed as peildatum, as one day."""

from __future__ import annotations

from netwerkkaart.intake.values import read_date


def as_peildatum(text: str) -> str | None:
    """The first day of the date that is written, as the command line has it; None when it is none.

    >>> as_peildatum("18-10-2019"), as_peildatum("2019"), as_peildatum("mei 2020"), as_peildatum("gisteren")
    ('2019-10-18', '2019-01-01', '2020-05-01', None)
    """
    found = read_date(text.strip()) if text.strip() else None
    return None if found is None else found + {4: "-01-01", 7: "-01"}.get(len(found), "")
