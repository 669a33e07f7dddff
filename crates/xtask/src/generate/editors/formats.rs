//! How each editor's format writes the lists.

use std::fmt::Write;

use super::words::Words;

/// C tables for the scanner of the tree-sitter grammar.
pub(super) fn scanner(words: &Words) -> String {
    let mut text = "\
// The words of the language, in small letters. Generated from the program by `cargo run -p xtask -- generate`.

"
    .to_owned();
    let mut table = |name: &str, doc: &str, list: &[&str]| {
        let _ = write!(text, "// {doc}\nstatic const char *const {name}[] = {{\n");
        for line in wrapped(list.iter().map(|word| format!("\"{word}\",")), 116) {
            let _ = writeln!(text, "    {line}");
        }
        text.push_str("    0,\n};\n");
    };
    table("KEYWORDS", "What a thing begins with.", &words.keywords);
    table(
        "NAMED_KEYWORDS",
        "Those that a name must follow; a field may be called alike.",
        &words.named,
    );
    table("FIELDS", "Fields whose values have a form.", &words.fields);
    table("PROSE_FIELDS", "Fields whose values are people's words.", &words.prose);
    table("FACTS", "What an event may say.", &words.facts());
    table("STATUSES", "What it may say of how things stand.", &words.statuses);
    table("CONNECTIVES", "Words between the parts.", &words.connectives);
    text
}

/// Constants of Emacs Lisp.
pub(super) fn emacs(words: &Words) -> String {
    let mut text = String::new();
    let mut constant = |name: &str, doc: &str, list: &[&str]| {
        let _ = write!(text, "(defconst goals--{name}\n  '(");
        let lines = wrapped(list.iter().map(|word| format!("\"{word}\"")), 74);
        let _ = write!(text, "{})\n  \"{doc}\")\n", lines.join("\n    "));
    };
    constant("keywords", "What a thing begins with.", &words.keywords);
    constant(
        "lone-keywords",
        "Those of them that need no name.",
        &words.lone_keywords(),
    );
    constant("fields", "The names of fields.", &words.all_fields());
    constant("facts", "What an event may say.", &words.facts());
    constant("statuses", "What it may say of how things stand.", &words.statuses);
    constant(
        "connectives",
        "Words between the parts of an event.",
        &words.connectives,
    );
    text
}

/// Hidden options of Kakoune, each an alternation.
pub(super) fn kakoune(words: &Words) -> String {
    let mut text = String::new();
    for (name, list) in named(words) {
        let _ = writeln!(text, "declare-option -hidden str goals_{name} '{}'", list.join("|"));
    }
    text
}

/// Lists of Kate's highlighting.
pub(super) fn kate(words: &Words) -> String {
    let mut text = String::new();
    for (name, list) in named(words) {
        let _ = writeln!(text, "    <list name=\"{name}\">");
        for word in list {
            let _ = writeln!(text, "      <item>{word}</item>");
        }
        text.push_str("    </list>\n");
    }
    text
}

/// Variables of a Sublime syntax, each an alternation.
pub(super) fn sublime(words: &Words) -> String {
    let mut text = String::new();
    for (name, list) in named(words) {
        let _ = writeln!(text, "  {name}: (?i:{})", list.join("|"));
    }
    text
}

/// Alternations of Vim; the statuses are a list, for each has a colour.
pub(super) fn vim(words: &Words) -> String {
    let mut text = String::new();
    for (name, list) in named(words) {
        let _ = match name {
            "statuses" => writeln!(text, "let s:{name} = ['{}']", list.join("', '")),
            _ => writeln!(text, "let s:{name} = '\\%({}\\)'", list.join("\\|")),
        };
    }
    text
}

/// The rules of the TextMate grammar that hold words; the others refer to them.
pub(super) fn textmate(words: &Words) -> String {
    let keywords = words.keywords.join("|");
    let named = words.named.join("|");
    let free = words.lone_keywords().join("|");
    let fields = words.fields.join("|");
    let prose = words.prose.join("|");
    let facts = words.facts().join("|");
    let connectives = words.connectives.join("|");
    let mut text = String::new();
    let mut rule = |name: &str, body: &[String]| {
        let _ = writeln!(text, "    \"{name}\": {{\n{}\n    }},", body.join(",\n"));
    };
    let line = |key: &str, value: &str| format!("      \"{key}\": {}", serde_json::Value::from(value));
    let left = "(?:[^:]|:(?=[^\\s]))*?";
    rule(
        "thing",
        &[
            line(
                "match",
                &format!(
                    "^\\s*(?:((?i:{keywords}))(?=\\s+[^\\s:])|((?i:{free}))(?=\\s*:))({left})\\s*(:)(?=\\s|$)\\s*(.*?)\\s*$"
                ),
            ),
            "      \"captures\": {
        \"1\": { \"name\": \"keyword.declaration.goals\" },
        \"2\": { \"name\": \"keyword.declaration.goals\" },
        \"3\": { \"patterns\": [{ \"include\": \"#name\" }] },
        \"4\": { \"name\": \"punctuation.separator.goals\" },
        \"5\": { \"name\": \"entity.name.section.goals\" }
      }"
            .to_owned(),
        ],
    );
    rule(
        "unnamed",
        &[
            line(
                "comment",
                "a keyword that needs a name and has none, and that no field is called like",
            ),
            line("match", &format!("^\\s*((?i:{named}))\\s*(:)(?=\\s|$)\\s*(.*?)\\s*$")),
            "      \"captures\": {
        \"1\": { \"name\": \"keyword.declaration.goals\" },
        \"2\": { \"name\": \"punctuation.separator.goals\" },
        \"3\": { \"name\": \"entity.name.section.goals\" }
      }"
            .to_owned(),
        ],
    );
    let field_captures = |value: &str| {
        format!(
            "      \"captures\": {{
        \"1\": {{ \"name\": \"variable.other.property.goals\" }},
        \"2\": {{ \"name\": \"punctuation.separator.goals\" }},
        \"3\": {value}
      }}"
        )
    };
    rule(
        "field",
        &[
            line("match", &format!("^\\s*((?i:{fields}))\\s*(:)(?=\\s|$)\\s*(.*?)\\s*$")),
            field_captures("{ \"patterns\": [{ \"include\": \"#value\" }] }"),
        ],
    );
    rule(
        "prose-field",
        &[
            line(
                "match",
                &format!("^\\s*((?i:{prose}|x-[^\\s:]*))\\s*(:)(?=\\s|$)\\s*(.*?)\\s*$"),
            ),
            field_captures("{ \"name\": \"string.unquoted.goals\" }"),
        ],
    );
    for (name, scope, list) in [
        ("fact", "keyword.other.fact.goals", facts.as_str()),
        ("connective", "keyword.operator.word.goals", connectives.as_str()),
    ] {
        rule(
            name,
            &[
                line("match", &format!("(?<=\\s)(?i:{list})(?=\\s|:\\s|:$|$)")),
                line("name", scope),
            ],
        );
    }
    for (status, scope) in words.statuses.iter().zip(["inserted", "changed", "deleted"]) {
        rule(
            status,
            &[
                line("match", &format!("(?<=\\s)(?i:{status})(?=\\s|:\\s|:$|$)")),
                line("name", &format!("markup.{scope}.status.goals")),
            ],
        );
    }
    text
}

/// The rule of VS Code for a line ending behind a thing: what is typed next stands in it.
pub(super) fn line_ending(words: &Words) -> String {
    let (lone, named) = (words.lone_keywords().join("|"), words.named.join("|"));
    let pattern = format!("^\\s*(?:(?:{lone})(?:\\s[^:]+)?|(?:{named})\\s[^:]+):\\s.+$");
    let pattern = serde_json::Value::from(pattern);
    format!(
        "    {{
      \"beforeText\": {{ \"pattern\": {pattern}, \"flags\": \"i\" }},
      \"action\": {{ \"indent\": \"indent\" }}
    }}
"
    )
}

/// The lists with the names that formats with variables give them.
fn named(words: &Words) -> [(&'static str, Vec<&str>); 6] {
    [
        ("keywords", words.keywords.clone()),
        ("fields", words.fields.clone()),
        ("prose", words.prose.clone()),
        ("facts", words.facts()),
        ("statuses", words.statuses.clone()),
        ("connectives", words.connectives.clone()),
    ]
}

/// Joins words by blanks into lines of at most so many characters.
fn wrapped(words: impl Iterator<Item = String>, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= columns => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}
