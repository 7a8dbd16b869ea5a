"""The descriptor of written tables.

Specification: Frictionless Data Package v2 with Table Schema, and the title's translations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.dataset.checks.references import REFERENCES
from dashboard.dataset.model import Dataset
from dashboard.dataset.records.correct import make_slug
from dashboard.dataset.tables.package import SILENCED
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.dataset.writing.rows import Tables, list_columns, name_versions

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES = {
    "weight": "integer", "number": "integer", "words": "integer", "step": "integer",
    "latitude": "number", "longitude": "number",
}  # fmt: skip


def describe_dataset(dataset: Dataset) -> dict[str, Any]:
    """Describe the whole dataset: a name made of its title, the title, languages, advice left."""
    title = dict(name_versions(dataset.title, "title", dataset.languages))
    name = make_slug(dataset.title.default) or "life"
    silenced = {SILENCED: list(dataset.silenced)} if dataset.silenced else {}
    languages = {"languages": list(dataset.languages)}
    return {"$schema": PROFILE, "name": name, **title, **languages, **silenced}


def describe_table(table: str, written: Tables, languages: Sequence[str]) -> dict[str, Any]:
    """Describe one of the written tables."""
    names = list_columns(table, written[table], languages)
    return {
        "name": table,
        "type": "table",
        "path": SCHEMAS[table].file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _describe_schema(table, names, written.keys()),
    }


def _describe_schema(table: str, names: Sequence[str], written: Iterable[str]) -> dict[str, Any]:
    required = SCHEMAS[table].required
    fields = [_describe_field(name, required=name in required) for name in names]
    schema: dict[str, Any] = {"fields": fields}
    if "id" in names:
        schema["primaryKey"] = ["id"]
    if keys := [
        {"fields": [ref.column], "reference": {"resource": ref.target, "fields": ["id"]}}
        for ref in REFERENCES
        if ref.table == table and ref.target in written and not ref.many
    ]:
        schema["foreignKeys"] = keys
    return schema


def _describe_field(name: str, *, required: bool) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": TYPES.get(name, "string")}
    return field | ({"constraints": {"required": True}} if required else {})
