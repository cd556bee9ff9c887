"""The journal's tables, and how those of an earlier version become those of today."""

from wxdesk.media.journal.tables import Migration

VERSION = 2

# batches: `list_sha256` says which list it is, and what is asked of it (journal._digest); `columns` is a JSON array of
# the list's own columns, `existing` a storage.OnConflict. items: `state` is an ItemState, `error` see error_record.py,
# `confirmed` see receiving.ReceivedMedia, `fields` a JSON array in the order of `columns`, `stem` the name by the batch's
# template, NULL without one.
SCHEMA = """
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    appid TEXT NOT NULL,
    folder TEXT NOT NULL,
    list_sha256 BLOB NOT NULL,
    tag TEXT NOT NULL,
    total INTEGER NOT NULL,
    created_at REAL NOT NULL,
    finished_at REAL,
    kind TEXT NOT NULL DEFAULT 'temporary',
    template TEXT NOT NULL DEFAULT '',
    existing TEXT NOT NULL DEFAULT 'rename',
    columns TEXT NOT NULL DEFAULT '[]',
    UNIQUE (appid, folder, list_sha256)
);
CREATE TABLE items (
    batch INTEGER NOT NULL REFERENCES batches ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    media_id TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    file TEXT,
    size_bytes INTEGER,
    sha256 BLOB,
    media_type TEXT,
    confirmed INTEGER,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    finished_at REAL,
    stem TEXT,
    fields TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (batch, seq)
) WITHOUT ROWID
"""

# What each version was, and how it becomes the next one: never change a text.
MIGRATIONS = {
    1: Migration(
        """
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    appid TEXT NOT NULL,
    folder TEXT NOT NULL,
    list_sha256 BLOB NOT NULL,
    tag TEXT NOT NULL,
    total INTEGER NOT NULL,
    created_at REAL NOT NULL,
    finished_at REAL,
    UNIQUE (appid, folder, list_sha256)
);
CREATE TABLE items (
    batch INTEGER NOT NULL REFERENCES batches ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    media_id TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    file TEXT,
    size_bytes INTEGER,
    sha256 BLOB,
    media_type TEXT,
    confirmed INTEGER,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    finished_at REAL,
    PRIMARY KEY (batch, seq)
) WITHOUT ROWID
""",
        """
ALTER TABLE batches ADD COLUMN kind TEXT NOT NULL DEFAULT 'temporary';
ALTER TABLE batches ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN existing TEXT NOT NULL DEFAULT 'rename';
ALTER TABLE batches ADD COLUMN columns TEXT NOT NULL DEFAULT '[]';
ALTER TABLE items ADD COLUMN stem TEXT;
ALTER TABLE items ADD COLUMN fields TEXT NOT NULL DEFAULT '[]'
""",
    )
}
