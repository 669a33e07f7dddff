"""Exports tables as CSV and as Parquet, whole and in parts, and has DuckDB read them: the same rows in each, under the
columns that `goalpost schema tables` names.

    tables.py PROGRAM FOLDER WORK
"""

import json
import pathlib
import subprocess
import sys

import duckdb

program, folder, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
TYPES = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "number": "DOUBLE"}


def run(*arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=True).stdout


def export(form, name, *more):
    into = work / name
    run("export", "--today", "2026-11-20", "--audience", "person", "--format", form, "-o", f"{into}/", *more)
    return into


def type_of(cell):
    return "DATE" if cell.get("format") == "date" else TYPES[cell["type"][0]]


schema = json.loads(run("schema", "tables"))["properties"]
sheets, files = export("csv", "sheets"), export("parquet", "files")
parts = export("parquet", "parts", "--partition-by", "team,kind,period")
base = duckdb.connect()
rows = 0
for table, about in schema.items():
    row = about["items"]
    columns = {name: type_of(row["properties"][name]) for name in row["required"]}
    of = {
        "csv": f"read_csv('{sheets}/{table}.csv', header = true, quote = '\"', escape = '\"', columns = {columns})",
        "parquet": f"read_parquet('{files}/{table}.parquet')",
        "parts": f"read_parquet('{parts}/{table}/**/*.parquet', hive_partitioning = true, union_by_name = true)",
    }
    found = {name: kind for name, kind, *_ in base.execute(f"DESCRIBE SELECT * FROM {of['parquet']}").fetchall()}
    assert found == columns, (table, found, columns)
    # A text without a letter is none in CSV. A team's part is named without regard to case.
    texts = [f"lower(coalesce(CAST(\"{name}\" AS VARCHAR), ''))" for name in columns]
    seen = {
        form: base.execute(f"SELECT {', '.join(texts)} FROM {source} ORDER BY ALL").fetchall()
        for form, source in of.items()
    }
    assert seen["csv"] == seen["parquet"] == seen["parts"], table
    rows += len(seen["csv"])
    values = base.execute(f"SELECT * FROM {of['parquet']}").fetchall()
    assert table == "blockers" or len(values) > 2, table
assert rows > 1000, rows
listed = json.loads((parts / "_goalpost.json").read_text(encoding="utf-8"))
assert sum(file["rows"] for file in listed["files"]) == rows
