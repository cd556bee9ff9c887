"""The tables of a database, of today and of earlier versions, told from those that somebody else made.

A trigger, a view, a CHECK are programs, and one without end would hang whoever asks for a row. So a schema has to be,
word for word, one that wxdesk makes.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_MOST = 100  # tables and indexes; ours are a few


class Migration(NamedTuple):
    """`tables`: the statements that made those of a version; `statements`: those that lead to the next version's."""

    tables: str
    statements: str


Schema = frozenset[tuple[bytes, ...]]


@dataclass(frozen=True)
class Tables:
    """`made`: the statements for those of `version`; `migrations` lead to it from each earlier one."""

    made: str
    version: int
    migrations: Mapping[int, Migration] = field(default_factory=dict)

    def steps(self, found: int) -> list[str]:
        """The statements that make today's tables of those of version `found`; 0: there are none yet."""
        texts = (
            [self.migrations[version].statements for version in range(found, self.version)]
            if found
            else [self.made]
        )
        return ";".join(texts).split(";")

    def fit(self, schema: Schema, found: int) -> bool:
        """Whether a database that says it is of version `found` has just the tables of that version."""
        if not found:
            return not schema
        return any(schema == one for one in self._schemas(found))

    def _schemas(self, found: int) -> Iterator[Schema]:
        """As they are made, and as they come out of each earlier version: SQLite keeps what was written."""
        made = {self.version: self.made, **{version: one.tables for version, one in self.migrations.items()}}
        for version, tables in made.items():
            if version <= found:
                yield _schema_made_by(
                    [tables, *(self.migrations[step].statements for step in range(version, found))]
                )


def schema_of(connection: sqlite3.Connection) -> Schema:
    """What there is in the database, with any amount of white space as one space."""
    rows = connection.execute(
        "SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(tbl_name AS BLOB), CAST(sql AS BLOB) "
        "FROM sqlite_schema LIMIT ?",
        (_MOST,),
    )
    return frozenset(tuple(b" ".join((part or b"").split()) for part in row) for row in rows)


def _schema_made_by(scripts: list[str]) -> Schema:
    connection = sqlite3.connect(":memory:")
    try:
        for script in scripts:
            connection.executescript(script)
        return schema_of(connection)
    finally:
        connection.close()
