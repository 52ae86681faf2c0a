"""Training load worked out here, from the formulas as printed, against what the browser makes of it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from random import Random
from statistics import fmean, pstdev
from typing import Any

from test_client import said

LAST = dt.date(2026, 3, 29)


def example(seed: int) -> dict[str, Any]:
    luck = Random(seed)
    days = [LAST - dt.timedelta(days=ago) for ago in range(luck.randint(28, 120))][::-1]
    runs = [run(day, luck) for day in days for _ in range(luck.choice((1, 1, 1, 2)))]
    loads = [sum(r["minutes"] * r["effort"] for r in runs if r["day"] == day.isoformat()) for day in days]
    acute, chronic = weighted(loads, 7), weighted(loads, 28)
    return {
        "runs": runs,
        "today": LAST.isoformat(),
        "acute": acute,
        "chronic": chronic,
        "ratio": acute / chronic,
        "rolling": fmean(loads[-7:]) / fmean(loads[-28:]),
        **sameness(loads[-7:]),
        "spikes": [spike(r, runs) for r in runs],
        "weeks": weeks(runs, days[0]),
    }


def run(day: dt.date, luck: Random) -> dict[str, Any]:
    return {
        "day": day.isoformat(),
        "minutes": luck.choice((0, 20, 30, 45)),
        "km": luck.choice((None, 0, 3, 5, 8.5)),
        "effort": luck.randint(1, 10),
    }


def weighted(loads: list[int], days: int) -> float:
    """E(t) = l * L(t) + (1 - l) * E(t - 1), l = 2 / (N + 1); written out as one sum, begun with the first."""
    share = 2 / (days + 1)
    last = len(loads) - 1
    later = sum(share * (1 - share) ** (last - at) * load for at, load in enumerate(loads) if at > 0)
    return float((1 - share) ** last * loads[0] + later)


def sameness(week: list[int]) -> dict[str, float | None]:
    """Foster 1998: mean over standard deviation, and the week's load times that."""
    spread = pstdev(week)
    monotony = fmean(week) / spread if spread else None
    return {"monotony": monotony, "strain": monotony and sum(week) * monotony}


def spike(one: dict[str, Any], runs: list[dict[str, Any]]) -> float | None:
    day = dt.date.fromisoformat(one["day"])
    past = [r["km"] for r in runs if 0 < (day - dt.date.fromisoformat(r["day"])).days <= 30 and r["km"]]
    return (one["km"] / max(past) - 1) * 100 if past and one["km"] else None


def weeks(runs: list[dict[str, Any]], first: dt.date) -> list[dict[str, Any]]:
    monday, found = first - dt.timedelta(days=first.weekday()), []
    while monday <= LAST:
        own = [r for r in runs if 0 <= (dt.date.fromisoformat(r["day"]) - monday).days < 7]
        load = sum(r["minutes"] * r["effort"] for r in own)
        found.append({"monday": monday.isoformat(), "load": load, "logged": len({r["day"] for r in own})})
        monday += dt.timedelta(days=7)
    return found


def test_the_browser_counts_load_as_the_formulas_say(tmp_path: Path) -> None:
    path = tmp_path / "loads.json"
    path.write_text(json.dumps([example(seed) for seed in range(25)]), "utf-8")
    assert said(LOADS=str(path), ONLY="load") == ""
