-- Scores, from nothing but what was written down: values, ticks, grades, weights and days. DuckDB and Spark both run
-- it. What is to be there: the tables of an export as `things`, `events`, `measured`, `steps` and `links`, with each
-- day also as a number (`day_number`, `start_number`, `due_number`: days since 1970), and `run` with the number of
-- today. Only what takes every single answer into account (`average`, `feedback`, habits) and levels that are looked
-- at by the month are taken over as they were exported.
CREATE OR REPLACE TEMPORARY VIEW stands AS
SELECT things.*, run.today,
       CASE WHEN due_number < run.today THEN due_number ELSE run.today END AS up_to
FROM things CROSS JOIN run
WHERE status IS NOT NULL;

-- A value that is dated after the end changes no score.
CREATE OR REPLACE TEMPORARY VIEW readings AS
SELECT stands.key, measured.value, measured.day_number,
       lead(measured.day_number) OVER (PARTITION BY stands.key ORDER BY measured.day_number) AS next_number
FROM measured JOIN stands ON stands.key = measured.thing
WHERE measured.day_number <= stands.up_to;

CREATE OR REPLACE TEMPORARY VIEW latest AS
SELECT key, value FROM readings WHERE next_number IS NULL;

-- A level stands for two cadences, or until the next value comes; the share of those days on which it held counts.
CREATE OR REPLACE TEMPORARY VIEW cadences AS
SELECT key,
       CASE cadence WHEN 'day' THEN 2 WHEN 'week' THEN 14 WHEN '2 weeks' THEN 28 WHEN '4 weeks' THEN 56 END AS lasts
FROM stands;

CREATE OR REPLACE TEMPORARY VIEW held AS
SELECT readings.key,
       sum(CASE WHEN readings.value >= stands.target AND NOT coalesce(stands.at_most, FALSE)
                     AND readings.value <= coalesce(stands.upper, readings.value)
                  OR readings.value <= stands.target AND stands.at_most
                THEN 1e0 ELSE 0e0 END
           * (least(coalesce(next_number, stands.up_to + 1), readings.day_number + lasts, stands.up_to + 1)
              - readings.day_number))
       / sum(least(coalesce(next_number, stands.up_to + 1), readings.day_number + lasts, stands.up_to + 1)
             - readings.day_number) AS share
FROM readings
JOIN stands ON stands.key = readings.key
JOIN cadences ON cadences.key = readings.key
WHERE stands.measure_kind = 'hold'
GROUP BY readings.key;

CREATE OR REPLACE TEMPORARY VIEW grades AS
SELECT thing AS key, score FROM (
  SELECT thing, score, row_number() OVER (PARTITION BY thing ORDER BY day_number DESC, path DESC, line DESC) AS nth
  FROM events CROSS JOIN run
  WHERE score IS NOT NULL AND day_number <= run.today
) AS graded
WHERE nth = 1;

CREATE OR REPLACE TEMPORARY VIEW deeds AS
SELECT events.thing AS key, count(*) AS done
FROM events JOIN stands ON stands.key = events.thing
WHERE events.done AND events.day_number <= stands.up_to
GROUP BY events.thing;

CREATE OR REPLACE TEMPORARY VIEW ticks AS
SELECT steps.thing AS key, count(*) AS items,
       sum(CASE WHEN steps.done AND coalesce(steps.day_number, stands.up_to) <= stands.up_to THEN 1e0 ELSE 0e0 END)
         AS ticked
FROM steps JOIN stands ON stands.key = steps.thing
GROUP BY steps.thing;

-- What a thing comes to by itself: p, not yet between 0 and 1.
CREATE OR REPLACE TEMPORARY VIEW alone AS
SELECT stands.*,
       CASE
         WHEN grades.score IS NOT NULL THEN grades.score
         WHEN measure_kind IN ('move', 'from_unknown', 'count')
           THEN (latest.value - "from") / (target - "from")
         WHEN measure_kind = 'hold' AND lasts IS NOT NULL
           THEN held.share * (up_to - start_number) / (due_number - start_number)
         WHEN measure_kind = 'yes_no' OR kind = 'milestone' AND ticks.items IS NULL
           THEN CASE WHEN deeds.done > 0 THEN 1e0 ELSE 0e0 END
         WHEN kind = 'milestone' AND deeds.done > 0 THEN 1e0
         WHEN measure_kind = 'steps' OR kind = 'milestone' THEN ticks.ticked / ticks.items
         WHEN measure_kind IN ('hold', 'average', 'feedback', 'habit_share', 'habit_streak') THEN progress
       END AS p,
       grades.score AS grade
FROM stands
LEFT JOIN latest ON latest.key = stands.key
LEFT JOIN held ON held.key = stands.key
LEFT JOIN cadences ON cadences.key = stands.key
LEFT JOIN grades ON grades.key = stands.key
LEFT JOIN deeds ON deeds.key = stands.key
LEFT JOIN ticks ON ticks.key = stands.key;

-- Milestones and facts make their result or goal: unknown counts with its weight as 0 once its time is over.
CREATE OR REPLACE TEMPORARY VIEW smaller AS
SELECT whole.key,
       sum(part.weight * CASE WHEN part.p > 1 THEN 1e0 WHEN part.p > 0 THEN part.p ELSE 0e0 END)
         / sum(part.weight) AS p
FROM alone AS part JOIN alone AS whole ON whole.key = part.parent
WHERE part.status <> 'dropped' AND NOT part.draft AND part.weight > 0
  AND (part.kind = 'milestone' AND whole.measure_kind = 'milestones'
       OR part.kind = 'fact' AND whole.measure_kind IS NULL)
  AND (part.p IS NOT NULL OR part.up_to < part.today OR whole.up_to < whole.today)
GROUP BY whole.key;

CREATE OR REPLACE TEMPORARY VIEW own AS
SELECT alone.*, coalesce(alone.p, smaller.p) AS q
FROM alone LEFT JOIN smaller ON smaller.key = alone.key;

-- Results make their objective, in the same way.
CREATE OR REPLACE TEMPORARY VIEW larger AS
SELECT whole.key,
       sum(part.weight * CASE WHEN part.q > 1 THEN 1e0 WHEN part.q > 0 THEN part.q ELSE 0e0 END)
         / sum(part.weight) AS p
FROM own AS part JOIN own AS whole ON whole.key = part.parent
WHERE part.kind = 'result' AND part.status <> 'dropped' AND NOT part.draft AND part.weight > 0
  AND (part.q IS NOT NULL OR part.up_to < part.today OR whole.up_to < whole.today)
GROUP BY whole.key;

CREATE OR REPLACE TEMPORARY VIEW known AS
SELECT own.*, coalesce(own.q, larger.p) AS r
FROM own LEFT JOIN larger ON larger.key = own.key;

-- `rollup`: all that supports it, each with the same weight.
CREATE OR REPLACE TEMPORARY VIEW supported AS
SELECT whole.key, avg(CASE WHEN part.r > 1 THEN 1e0 WHEN part.r > 0 THEN part.r ELSE 0e0 END) AS p
FROM links
JOIN known AS part ON part.key = links.thing
JOIN known AS whole ON whole.key = links.target
-- What stands in an objective supports it.
WHERE (links.link = 'supports' OR links.link = 'parent' AND part.kind = 'goal') AND whole.measure_kind = 'rollup' AND part.status <> 'dropped' AND NOT part.draft
  AND (part.r IS NOT NULL OR part.up_to < part.today OR whole.up_to < whole.today)
GROUP BY whole.key;

CREATE OR REPLACE TEMPORARY VIEW with_rollups AS
SELECT known.*, coalesce(known.r, supported.p) AS s
FROM known LEFT JOIN supported ON supported.key = known.key;

-- Objectives once more, with those results that are as far as what supports them. (Chains of roll-ups that are longer
-- take a round for each link.)
CREATE OR REPLACE TEMPORARY VIEW again AS
SELECT whole.key,
       sum(part.weight * CASE WHEN part.s > 1 THEN 1e0 WHEN part.s > 0 THEN part.s ELSE 0e0 END)
         / sum(part.weight) AS p
FROM with_rollups AS part JOIN with_rollups AS whole ON whole.key = part.parent
WHERE part.kind = 'result' AND part.status <> 'dropped' AND NOT part.draft AND part.weight > 0
  AND (part.s IS NOT NULL OR part.up_to < part.today OR whole.up_to < whole.today)
GROUP BY whole.key;

CREATE OR REPLACE TEMPORARY VIEW whole AS
SELECT with_rollups.key, kind, title, score, coalesce(with_rollups.q, again.p, with_rollups.s) AS t
FROM with_rollups LEFT JOIN again ON again.key = with_rollups.key;

SELECT key, kind, title, score AS theirs,
       CASE WHEN t IS NULL THEN NULL WHEN t > 1 THEN 1e0 WHEN t > 0 THEN t ELSE 0e0 END AS ours
FROM whole
ORDER BY key;
