"""Recomputes every score from a Parquet export with DuckDB, and says where it differs from Goalpost's own.

    goalpost export --audience person --format parquet -o tables/
    python in_duckdb.py tables/
"""

import pathlib
import sys

import duckdb

from agree import report, statements, today

folder = pathlib.Path(sys.argv[1])
base = duckdb.connect()


def number(column, name):
    return f"date_diff('day', DATE '1970-01-01', {column}) AS {name}"


for table, numbers in {
    "things": [number("start", "start_number"), number("due", "due_number")],
    "events": [number("day", "day_number")],
    "measured": [number("day", "day_number")],
    "steps": [number("day", "day_number")],
    "links": [],
}.items():
    # One file, or one for each part: things.parquet, things/team=@web/part-0.parquet.
    single = folder / f"{table}.parquet"
    files = single if single.exists() else folder / table / "**" / "*.parquet"
    read = f"read_parquet('{files}', hive_partitioning = true, hive_types_autocast = false, union_by_name = true)"
    base.execute(f"CREATE VIEW {table} AS SELECT {', '.join(['*', *numbers])} FROM {read}")
base.execute(f"CREATE VIEW run AS SELECT date_diff('day', DATE '1970-01-01', DATE '{today(folder)}') AS today")
for statement in statements():
    # Computed once, however many of the others look at it.
    found = base.execute(statement.replace("TEMPORARY VIEW", "TEMPORARY TABLE"))
report(found.fetchall())
