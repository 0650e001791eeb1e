-- Numbers, not times, give the order: the clock may be set back.
CREATE TABLE history (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT    NOT NULL UNIQUE,
  text       TEXT    NOT NULL,
  parameters TEXT    NOT NULL,
  session    TEXT    NOT NULL,
  started    INTEGER NOT NULL, -- milliseconds since 1970
  millis     INTEGER NOT NULL,
  row_count  INTEGER NOT NULL, -- -1: not known
  state      TEXT    NOT NULL,
  error      TEXT,
  process    INTEGER NOT NULL
);

CREATE INDEX history_state ON history (state);

PRAGMA user_version = 1;
