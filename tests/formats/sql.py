"""Runs the statements of `goalpost export --format sql` in SQLite, and holds the rows against the JSON export.

    sql.py PROGRAM FOLDER
"""

import json
import sqlite3
import subprocess
import sys


def export(form):
    done = subprocess.run(
        [sys.argv[1], "export", "--today", "2026-11-20", "--audience", "person", "--format", form],
        cwd=sys.argv[2],
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


things = json.loads(export("json"))["things"]
base = sqlite3.connect(":memory:")
base.executescript(export("sql"))
rows = base.execute("select key, title, score, draft from things order by rowid").fetchall()
assert rows == [(thing["key"], thing["title"], thing["score"], int(thing["draft"])) for thing in things]
for table, name in [("events", "events"), ("measured", "values")]:
    (count,) = base.execute(f"select count(*) from {table}").fetchone()
    assert count == sum(len(thing[name]) for thing in things) > 100, (table, count)
words = base.execute("select words from events where words like '%''%'").fetchall()
assert words, "quotes are kept"
(supports,) = base.execute("select count(*) from links where link = 'supports'").fetchone()
assert supports == sum(len(thing["links"]["supports"]) for thing in things) > 10
