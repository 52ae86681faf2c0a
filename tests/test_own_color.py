"""A site in its own color: everywhere, readable, never like a limit; or refused with a remedy."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from coloraide import Color
from golden import project
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.building import build_site
from generator.draw.own_color import APART, FAMILY, LIMITS, MAIN, colors_of, wrong_color
from generator.figures.palette import COLOURS
from generator.survey import findings

STYLES = Path(__file__).parents[1] / "overrides/assets/stylesheets"
BLUE = "#1b4f9c"

READ = [
    (MAIN, "#fbfaf6", 4.5), (MAIN, "#ffffff", 4.5), (MAIN, "#f1efe7", 4.5), (MAIN, "#e0eee9", 4.5),
    ("#14201e", "#e0eee9", 7), ("#46524e", "#e0eee9", 4.5), ("#56857a", "#fbfaf6", 3),
    ("#ffffff", "#06403a", 7), ("#bfe3d9", "#06403a", 4.5),
    ("#7fd8c6", "#101716", 4.5), ("#7fd8c6", "#182220", 4.5), ("#7fd8c6", "#0b1110", 4.5),
    ("#7fd8c6", "#17352f", 4.5), ("#eaf0ed", "#17352f", 7), ("#b3bfbb", "#17352f", 4.5),
    ("#06231f", "#7fd8c6", 4.5), ("#eaf0ed", "#123e38", 7), ("#bfe3d9", "#123e38", 4.5),
    ("#6f9c92", "#101716", 3),
]  # fmt: skip
"""What stands on what, by our own colors, and the contrast that it needs."""


DARK = st.tuples(st.floats(0.2, 0.5), st.floats(0, 0.3), st.floats(0, 359))
"""Lightness, chroma and hue of those that words may be readable in."""


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(DARK)
def test_whatever_is_accepted_is_readable_on_light_and_on_dark(parts: tuple[float, float, float]) -> None:
    color = Color("oklch", parts).convert("srgb").fit().to_string(hex=True)
    assume(not wrong_color(color))
    own = colors_of(color)
    found = [
        (Color(own.get(ink, ink)).contrast(own.get(ground, ground), method="wcag21"), ink, ground, needed)
        for ink, ground, needed in READ
    ]
    assert [one for one in found if one[0] < one[3]] == []
    for light, dark in LIMITS.values():
        assert Color(own[MAIN]).delta_e(light, method="2000") >= APART
        assert Color(own["#7fd8c6"]).delta_e(dark, method="2000") >= APART


def test_our_own_color_gives_our_own_site() -> None:
    assert {ours: own for ours, own in colors_of(MAIN).items() if ours != own} == {}


def test_no_color_of_ours_is_forgotten() -> None:
    """Whatever is clearly of the main color's hue belongs to its family, so that none of it stays."""
    texts = [path.read_text("utf-8") for path in STYLES.glob("*.css")]
    used = {code for text in texts for code in re.findall(r"#[0-9a-f]{6}\b", text)}
    used |= {code for colors in COLOURS.values() for code in colors if len(code) == 7}
    assert {*FAMILY} <= used
    shown = {code: Color(code).convert("oklch") for code in used}
    close = {code for code, one in shown.items() if one["chroma"] > 0.03 and abs(one["hue"] - 180) < 30}
    assert close <= {*FAMILY}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            "'#7fd8c6'",
            "'#7fd8c6' has a contrast of 1.4 to 1, and words need 4.5; the nearest that has it is '#0e7868'",
        ),
        (
            "'#f5b301'",
            "words need 4.5; as dark as that, it is close to the amber that means hold in every plan",
        ),
        ("'#a11'", "'#a11' is close to the red that means stop in every plan; choose another color"),
        ("banana", "'banana' isn't a color; write it in quotes, such as \"#1b4f9c\""),
        ("'#1b4f9c80'", "isn't a color"),
        ("#1b4f9c", ""),
    ],
)
def test_what_could_not_be_read_is_refused_with_what_could(tmp_path: Path, said: str, message: str) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").write_text(f"site_name: W\nplugins:\n  revlanox:\n    color: {said}\n", "utf-8")
    [problem] = findings(root)
    assert (problem.place.line, message in problem.message) == (4, True)


def test_the_nearest_that_is_named_is_accepted() -> None:
    *_, near = re.findall("#[0-9a-f]{6}", wrong_color("#7fd8c6"))
    assert wrong_color(near) == ""


SITE = f"""site_name: W
site_url: https://w.example/
docs_dir: content
theme: {{name: material, favicon: assets/images/favicon.svg, font: false}}
extra_css: [assets/stylesheets/screen.css, assets/stylesheets/paper.css]
plugins:
  revlanox:
    color: "{BLUE}"
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("own"))
    (root / "mkdocs.yml").write_text(SITE, "utf-8")
    said, built = build_site(root, root / "site", strict=True)
    assert built, said
    return root / "site"


def texts(site: Path) -> Iterator[tuple[str, str]]:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".css", ".svg", ".json", ".webmanifest"):
            yield path.relative_to(site).as_posix(), path.read_text("utf-8").lower()


def test_none_of_ours_is_left_in_a_built_site(site: Path) -> None:
    assert [(name, ours) for name, text in texts(site) for ours in FAMILY if ours in text] == []
    sheets = [name for name, text in texts(site) if BLUE in text]
    assert [name for name in sheets if name.startswith("assets/stylesheets/screen-")]


def test_its_pictures_and_icons_have_it_too(site: Path) -> None:
    pictures = [*site.glob("assets/cards/**/*.png"), *site.glob("assets/icons/*.png")]
    colors = [seen(path.read_bytes()) for path in pictures]
    assert len(colors) > 3
    assert not {*FAMILY} & {code for one in colors for code in one}
    assert any(BLUE in one for one in colors)


def seen(data: bytes) -> set[str]:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return {"#{:02x}{:02x}{:02x}".format(*color) for _, color in image.getcolors(1 << 24) or []}
