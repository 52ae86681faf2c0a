"""The lock files to a bill of materials in CycloneDX's form, beside the page on dependencies.

Use: python -m tools.bom
"""

from __future__ import annotations

import uuid
from base64 import b64decode

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from generator.reference.dependencies import BOM, LICENSES
from tools.lockfiles import Package, packages

_FROM = {"pypi": "https://pypi.org/project/{}/", "npm": "https://www.npmjs.com/package/{}"}


def main() -> None:
    """Write the file; the same lock files make the same bytes."""
    bom = Bom(components=[_component(one) for one in packages()])
    root = Component(name="revlanox", type=ComponentType.APPLICATION, bom_ref="revlanox")
    bom.metadata.component = root
    bom.register_dependency(root, bom.components)
    bom.serial_number = uuid.UUID(int=0)
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, _timeless(text, bom))
    BOM.write_text(_timeless(JsonV1Dot6(bom).output_as_string(indent=1), bom) + "\n", "utf-8")


def _timeless(text: str, bom: Bom) -> str:
    """Without the moment at which it was made: the lock files have none."""
    stamp = f'"timestamp": "{bom.metadata.timestamp.isoformat()}"'
    assert stamp in text
    return text.replace(f",\n  {stamp}", "").replace(f"{stamp},\n  ", "").replace(stamp, "")


def _component(one: Package) -> Component:
    space, _, name = one.name.rpartition("/")
    url = PackageURL(one.kind, space or None, name, one.version)
    known = one.license or LICENSES.get(one.name, "")
    return Component(
        name=one.name,
        version=one.version,
        type=ComponentType.LIBRARY,
        purl=url,
        bom_ref=url.to_string(),
        scope=ComponentScope.REQUIRED if one.for_site else ComponentScope.EXCLUDED,
        licenses=[LicenseExpression(known)] if known else [],
        external_references=[_files(one)],
    )


def _files(one: Package) -> ExternalReference:
    return ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(_FROM[one.kind].format(one.name)),
        hashes=[_hash(text) for text in one.hashes],
    )


def _hash(text: str) -> HashType:
    algorithm, dash, packed = text.partition("-")
    if not dash:
        return HashType(alg=HashAlgorithm.SHA_256, content=text)
    assert algorithm == "sha512"
    return HashType(alg=HashAlgorithm.SHA_512, content=b64decode(packed).hex())


if __name__ == "__main__":
    main()
