"""Recomputes every score from a Parquet export with Spark, and says where it differs from Goalpost's own.

    goalpost export --audience person --format parquet --partition-by team,period -o tables/
    python in_spark.py tables/
"""

import pathlib
import re
import sys
import tempfile

from pyspark.sql import SparkSession

from agree import report, statements, today

folder = pathlib.Path(sys.argv[1])
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    # A table of goals is small: one part is faster than two hundred.
    .config("spark.sql.shuffle.partitions", "1")
    .config("spark.default.parallelism", "1")
    .config("spark.sql.codegen.wholeStage", "false")
    .config("spark.sql.adaptive.enabled", "false")
    .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    # `from` is the name of a column.
    .config("spark.sql.ansi.enabled", "true")
    .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
for table, numbers in {
    "things": ["unix_date(start) AS start_number", "unix_date(due) AS due_number"],
    "events": ["unix_date(day) AS day_number"],
    "measured": ["unix_date(day) AS day_number"],
    "steps": ["unix_date(day) AS day_number"],
    "links": [],
}.items():
    # One file, or one for each part: things.parquet, things/team=@web/part-0.parquet.
    single = folder / f"{table}.parquet"
    read = spark.read.parquet(str(single if single.exists() else folder / table))
    read.selectExpr("*", *numbers).createOrReplaceTempView(table)
spark.sql(f"SELECT unix_date(DATE '{today(folder)}') AS today").createOrReplaceTempView("run")
*views, last = statements()
with tempfile.TemporaryDirectory() as scratch:
    for view in views:
        name, body = re.search(r"VIEW (\w+) AS\s(.*)", view, re.DOTALL).groups()
        # Computed once, however many of the others look at it.
        spark.sql(body).write.parquet(f"{scratch}/{name}")
        spark.read.parquet(f"{scratch}/{name}").createOrReplaceTempView(name)
    rows = [tuple(row) for row in spark.sql(last).collect()]
spark.stop()
report(rows)
