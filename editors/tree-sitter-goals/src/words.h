// The words of the language, in small letters. Generated from the program by `cargo run -p xtask -- generate`.

// What a thing begins with.
static const char *const KEYWORDS[] = {
    "competency", "expectation", "fact", "file", "goal", "grow", "habit", "key-result", "kr", "milestone", "objective",
    "period", "person", "result", "role", "team", "template", "vision", "workspace",
    0,
};
// Those that a name must follow; a field may be called alike.
static const char *const NAMED_KEYWORDS[] = {
    "competency", "period", "person", "role", "team",
    0,
};
// Fields whose values have a form.
static const char *const FIELDS[] = {
    "at", "away", "baseline", "by", "cadence", "closed", "commit", "continues", "date", "dates", "develops", "draft",
    "due", "during", "every", "fiscal-year", "for", "formerly", "kind", "language", "lead", "lint", "manager",
    "measure", "mentor", "needs", "next", "owner", "pace", "part-of", "plan", "profile", "role", "share", "skips",
    "soft", "stage", "start", "status-rule", "stretch", "supports", "tags", "team", "time-zone", "type", "until",
    "weight", "with",
    0,
};
// Fields whose values are people's words.
static const char *const PROSE_FIELDS[] = {
    "area", "email", "good", "how", "link", "markdown", "option", "poor", "reality", "source", "track", "value", "why",
    0,
};
// What an event may say.
static const char *const FACTS[] = {
    "agreed", "baseline", "blocked", "commit", "confidence", "done", "dropped", "due", "kind", "met", "missed", "owner",
    "partly", "paused", "praise", "resumed", "review", "score", "skip", "start", "stretch", "target", "unblocked",
    "unmet", "weight",
    0,
};
// What it may say of how things stand.
static const char *const STATUSES[] = {
    "on-track", "at-risk", "off-track",
    0,
};
// Words between the parts.
static const char *const CONNECTIVES[] = {
    "by", "to", "was",
    0,
};
