"""Files in, values out that know their file, line and column."""

from generator.source.files import SIZE_LIMIT, read_text
from generator.source.frontmatter import parse_file, split_front_matter
from generator.source.values import Items, Map, Text, Value
from generator.source.yaml import parse_yaml

__all__ = [
    "SIZE_LIMIT",
    "Items",
    "Map",
    "Text",
    "Value",
    "parse_file",
    "parse_yaml",
    "read_text",
    "split_front_matter",
]
