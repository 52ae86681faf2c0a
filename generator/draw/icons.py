"""The icons of page bodies, all drawn as 24-unit line art. They never stand without words."""

from __future__ import annotations

from generator.draw.svg import picture

ICONS = {
    "back": '<path d="M15 5l-7 7 7 7"/>',
    "next": '<path d="M9 5l7 7-7 7"/>',
    "tick": '<path d="M4 12.5l5 5L20 6.5"/>',
    "dash": '<path d="M4 12h16"/>',
    "stop": (
        '<path class="i-fill" d="M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z"/>'
        '<path class="i-cut" d="M12 6.2v7.2M12 17v1"/>'
    ),
    "person": (
        '<circle class="i-fill" cx="12" cy="7" r="4.5"/><path class="i-fill" d="M3 22c0-6 4-9 9-9s9 3 9 9z"/>'
    ),
    "phone": (
        '<path class="i-fill" d="M4.5 2.5h4l2 5.5-2.7 2a12 12 0 0 0 6.2 6.2l2-2.7 5.5 2v4'
        "c0 1.2-.9 2-2 2C10.5 21 3 13.5 2.5 4.5c0-1.1.9-2 2-2z"
        '"/>'
    ),
    "print": '<path d="M7 9V3h10v6M7 18H3.5V9h17v9H17M7 14h10v7H7z"/>',
    "calendar": '<path d="M4 5.5h16V20.5H4zM4 10h16M8 2.5v5M16 2.5v5"/>',
    "play": '<path class="i-fill" d="M6 3l15 9-15 9z"/>',
    "copy": '<path d="M8 8h12v13H8zM4 16V3h12"/>',
    "clock": '<circle cx="12" cy="13" r="8.5"/><path d="M12 8v5l3 2M9 1.5h6"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
}


def icon(name: str) -> str:
    """The icon called `name`, hidden from screen readers. An unknown name is a KeyError."""
    return picture("rv-icon", 24, 24, [ICONS[name]])
