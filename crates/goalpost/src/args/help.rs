//! The prose of the help pages: what the tool is for, and examples to copy.

/// What the main help page says first.
pub const ABOUT: &str = "\
Goals as plain text: check, format and report them.

Goals, key results, habits and check-ins live in .goals files. Goalpost finds
what is vague or broken in them and tells where things stand.";

/// Examples of the whole.
pub const MAIN_EXAMPLES: &str = "\
Examples:
  goalpost init goals        a first workspace in the folder goals
  goalpost check             what is wrong or weak, in the workspace of this folder
  goalpost status            where things stand today
  goalpost explain M01       what a rule wants and why

Exit status: 0 all well, 1 something was found, 2 something went wrong.";

/// Examples of `check`.
pub const CHECK: &str = "\
Examples:
  goalpost check                          the workspace of this folder
  goalpost check teams/payments.goals     findings in this file only
  goalpost check --fix                    settle what can be settled
  goalpost check --fix --diff             see it first
  goalpost check --select S,M --statistics
  goalpost check --fail-on warning --format concise
  goalpost check --watch                  again whenever something changes
  goalpost check -o goals.sarif           or .json, .jsonl, .xml for JUnit
  goalpost check --write-baseline known.json
  goalpost check --baseline known.json    only what is new since
  goalpost check --add-allow \"as of old\"  waive what there is, in the files
  goalpost check - --stdin-filename teams/payments.goals < draft

A file named on the command line is read together with its whole workspace.
Exit status: 0 nothing at or above --fail-on, 1 something, 2 trouble.";

/// Examples of `fmt`.
pub const FMT: &str = "\
Examples:
  goalpost fmt                      every file of this workspace
  goalpost fmt teams/payments.goals
  goalpost fmt --check              for a pipeline: is everything in the style?
  goalpost fmt --diff               what would change
  goalpost fmt - < draft            standard input to standard output

People's own words are never touched. Files that are not UTF-8 are left alone.";

/// Examples of `smart`.
pub const SMART: &str = "\
Examples:
  goalpost smart \"Improve morale on the night shift\"
  goalpost smart --kind result \"Cut churn from 4% to 3% by the end of Q1\"
  goalpost smart --kind habit \"Review the budget on the 1st of each month\"
  goalpost smart --format json - < goals.txt      one JSON object a line

It reads English (and German with --language de), asks nobody and sends
nothing anywhere. Dates without a year are the next ones after --today. In
JSON, start and end count the bytes of the text, as UTF-8.";

/// Examples of `explain`.
pub const EXPLAIN: &str = "\
Examples:
  goalpost explain M01
  goalpost explain unmeasurable
  goalpost explain payments/checkout.p95    how its figures came about";

/// Examples of `rules`.
pub const RULES: &str = "\
Examples:
  goalpost rules
  goalpost rules --format json";

/// Examples of `status`.
pub const STATUS: &str = "\
Examples:
  goalpost status
  goalpost status --owner @ana --period 2026-Q4
  goalpost status --filter '#revenue && status:at-risk'
  goalpost status --today 2026-11-20 --format json
  goalpost status --watch               a page that stays up to date
  goalpost status --audience person     what is shared with fewer people, too";

/// Examples of `show`.
pub const SHOW: &str = "\
Examples:
  goalpost show payments/checkout.p95
  goalpost show checkout --since 2026-11-01";

/// Examples of `list`.
pub const LIST: &str = "\
Examples:
  goalpost list people
  goalpost list goals --owner @ana
  goalpost list drafts --format json

Kinds: objectives, results, goals, facts, milestones, habits, expectations,
people, teams, roles, competencies, visions, handles, periods, ids, tags, files,
drafts, templates, blockers, waivers, steps, events.";

/// Examples of `report`.
pub const REPORT: &str = "\
Examples:
  goalpost report checkins                       what changed this week
  goalpost report checkins --since 2026-11-01 --interval week
  goalpost report person @ana                    before a one-to-one
  goalpost report scorecard --period 2026-Q3 -o scorecard.md
  goalpost report habits --owner @ana --interval month

Reports:
  checkins       what changed, what needs a decision, what deserves praise
  scorecard      the grades of a period, as promised and as in force now
  person @WHO    the sheet of a one-to-one: results and behaviour side by side
  review @WHO    the packet for a performance review
  trend ID       one thing over time, and where it leads
  habits         how habits are kept: graph, streak, strength, what is to spare
  blockers       what stood in the way in the last four weeks, and where to look
  balance        who carries how much, and of what sort
  calibration    how well statuses and confidences told the end";

/// Examples of `tree`.
pub const TREE: &str = "\
Examples:
  goalpost tree
  goalpost tree --team @payments --format mermaid
  goalpost tree -o goals.svg";

/// Examples of `agenda`.
pub const AGENDA: &str = "\
Examples:
  goalpost agenda
  goalpost agenda --owner @ana --days 7
  goalpost agenda -o goals.ics    a calendar to subscribe to";

/// Examples of `export`.
pub const EXPORT: &str = "\
Examples:
  goalpost export -o goals.json
  goalpost export -o goals.csv --period 2026-Q4
  goalpost export --format ndjson | jq .id
  goalpost export --format parquet -o tables/
  goalpost export --format csv -o tables/ --partition-by team,period

A folder gets a file for each table: things, events, measured, links, habits,
people, teams, steps, blockers (`goalpost schema tables`). With --partition-by
they lie in folders as Hive, Spark and DuckDB read them: things/team=@web/….
An export into the same folder replaces the one before, and nothing else.";

/// Examples of `site`.
pub const SITE: &str = "\
Examples:
  goalpost site -o goals.html              all in one file, to mail or keep
  goalpost site -o public/                 a folder of pages with links
  goalpost site -o goals.html --period 2026-Q4 --team @payments
  goalpost site -o team.html --audience team
  goalpost site -o shown.html --redact     names and figures hidden
  goalpost site --today 2026-11-20 > goals.html

The pages load nothing from anywhere, and can be read without script. They show
what `share:` gives to everybody; --audience widens. A broken workspace gives
pages of what is sound, which say what was left out.";

/// Examples of `init`.
pub const INIT: &str = "\
Examples:
  goalpost init           here
  goalpost init goals     in the folder goals
  goalpost init --git     and a git repository around it
  goalpost init --ci github --hook
                          checked at each commit and pull request

Nothing that is already there is overwritten.";

/// Examples of `help`.
pub const HELP: &str = "\
Examples:
  goalpost help
  goalpost help check     the same as goalpost check --help";

/// Examples of `completions`.
pub const COMPLETIONS: &str = "\
Examples:
  goalpost completions bash > /etc/bash_completion.d/goalpost
  goalpost completions zsh > ~/.zfunc/_goalpost
  goalpost completions fish > ~/.config/fish/completions/goalpost.fish";

/// Examples of `man`.
pub const MAN: &str = "\
Examples:
  goalpost man | man -l -
  goalpost man check | man -l -
  goalpost man --folder ~/.local/share/man/man1";

/// Examples of `schema`.
pub const SCHEMA: &str = "\
Examples:
  goalpost schema                 the names there are
  goalpost schema diagnostics     of `goalpost check --format json`";

/// Examples of `doctor`.
pub const DOCTOR: &str = "\
Examples:
  goalpost doctor
  goalpost doctor teams/payments --format json";

/// Examples of `spec`.
pub const SPEC: &str = "\
Examples:
  goalpost spec | less";

/// Examples of `link`.
pub const LINK: &str = "\
Examples:
  goalpost export --format ndjson -o payments.ndjson    in each repository
  goalpost link payments.ndjson web.ndjson
  goalpost link exports/* --format github

A goal names one of another repository by its whole name: `supports:
payments/checkout.p95`. Its own `check` does not know that name; let it be with
`allow R03: in the repository of payments`, and let `link` find it. Reported
are names that lead nowhere (R03), that two repositories use (L13), circles
(R04) and people whom nobody declares (L11).
Exit status: as of check.";

/// Examples of `serve`.
pub const SERVE: &str = "\
Examples:
  goalpost serve                  the address is printed; ctrl-c stops
  goalpost serve --open
  goalpost serve --port 8080 --audience team

Only this machine can read it. When files cannot be read for a while, the last
good page stays, and says what is wrong.";

/// Examples of `lsp`.
pub const LSP: &str = "\
Examples:
  goalpost lsp

An editor starts it, and speaks the Language Server Protocol with it. It gives
what check, fmt and show give, while somebody types: findings with fixes,
completion, progress on hover, renaming across files.";
