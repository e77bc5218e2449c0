"""What somebody typed as peildatum, as one day."""

from __future__ import annotations

from calendar import monthrange

from netwerkkaart.intake.values import read_date


def as_peildatum(text: str) -> str | None:
    """The last day of the date that is written, None when it is none.

    >>> as_peildatum("18-10-2019"), as_peildatum("2019"), as_peildatum("mei 2020"), as_peildatum("gisteren")
    ('2019-10-18', '2019-12-31', '2020-05-31', None)
    """
    found = read_date(text.strip()) if text.strip() else None
    if found is None:
        return None
    year, *rest = found.split("-")
    month = rest[0] if rest else "12"
    day = rest[1] if len(rest) > 1 else str(monthrange(int(year), int(month))[1])
    return f"{year}-{month}-{day}"
