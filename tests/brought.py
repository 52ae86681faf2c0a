"""Files that readers bring, and records as a device has them."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page

GARMIN = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Moving Time,Elapsed Time"
STRAVA = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Moving Time,Distance"
RUN = {"minutes": 30, "km": 5, "effort": 4, "note": "", "start": ""}
FELT = {"time": "07:40", "site": "", "side": "", "said": {"pain": 2, "readiness": 8}, "note": ""}
PLAN = {"start": "2026-02-27", "anchor": "", "side": "left", "ended": False}
GOOD = {
    "run/2026-02-28/1": (2, RUN),
    "diary/2026-02-28/1": (1, FELT),
    "result/single-leg-calf-raise/2026-02-28": (1, {"left": 20, "right": 22}),
    "plan/run-walk-8-week": (1, PLAN),
}


def garmin(*rows: str) -> str:
    """A list of a watch; each row is its type, date, distance and time, with a bar between them."""
    cells = [row.split("|") for row in rows]
    lines = [f'{kind},{date},false,Road,"{far}",300,{time},{time},{time}' for kind, date, far, time in cells]
    return "\n".join([GARMIN, *lines]) + "\n"


def strava(*rows: str) -> str:
    """A list of an export; each row is its date, type, seconds and metres, with a bar between them."""
    cells = [row.split("|") for row in rows]
    lines = [
        f'{at},"{date}",Easy,{kind},{seconds},1.0,{seconds},{far}'
        for at, (date, kind, seconds, far) in enumerate(cells)
    ]
    return "\n".join([STRAVA, *lines]) + "\n"


def put(page: Page, records: dict[str, tuple[int, object]]) -> None:
    texts = {
        f"revlanox/{key}": json.dumps({"v": v, "at": 1, "data": data}) for key, (v, data) in records.items()
    }
    page.evaluate(
        "(all) => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text))", texts
    )


def many_records(path: Path, number: int) -> Path:
    records = {f"revlanox/setting/name-{at}": {"v": 1, "at": 1, "data": "x"} for at in range(number)}
    path.write_text(json.dumps({"format": "revlanox", "version": 1, "records": records}), "utf-8")
    return path
