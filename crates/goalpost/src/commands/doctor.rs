//! `goalpost doctor`: which files and settings are in use, and where each came from.

use std::io::{self, Write};

use anyhow::Result;
use goalpost_syntax::{FieldName, Keyword, Node, parse};
use goalpost_text::LineIndex;
use goalpost_values::Day;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use crate::analysis::parsed;
use crate::args::see::TextFormat;
use crate::args::small::DoctorArgs;
use crate::clock;
use crate::destination::Destination;
use crate::output::plain::one_line;
use crate::output::summary::counted;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::find::{FoundBy, WORKSPACE_FILE};
use crate::workspace::load::load;
use crate::workspace::paths::slashed;
use crate::workspace::read::Content;
use crate::workspace::track::data_files;
use crate::workspace::{Kind, SourceFile, Workspace};

/// The name and version of the schema.
const SCHEMA: &str = "goalpost/doctor@1";

/// Settings and what holds where `workspace.goals` does not say.
const DEFAULTS: [(FieldName, &str); 10] = [
    (FieldName::Language, "1 en"),
    (FieldName::TimeZone, "the machine's"),
    (
        FieldName::FiscalYear,
        "none, so periods such as FY2027 are not understood",
    ),
    (FieldName::Profile, "seed"),
    (FieldName::Lint, "nothing changed"),
    (FieldName::StatusRule, "ratio"),
    (FieldName::Markdown, "none"),
    (FieldName::Closed, "no day"),
    (
        FieldName::Cadence,
        "a week for objectives and results, a month for goals and expectations",
    ),
    (FieldName::Share, "all"),
];

/// What the doctor found.
#[derive(Debug, Serialize, JsonSchema)]
struct Report {
    /// The name and version of this schema.
    schema: &'static str,
    /// The version of the program.
    version: &'static str,
    /// The day that counts as today.
    today: Setting,
    /// The workspaces that the files belong to.
    workspaces: Vec<WorkspaceReport>,
    /// What could not be read, a sentence each.
    troubles: Vec<String>,
}

/// One workspace.
#[derive(Debug, Serialize, JsonSchema)]
struct WorkspaceReport {
    /// Its root, absolute.
    root: String,
    /// What made this folder the root.
    found_by: FoundBy,
    /// Its settings, in a fixed order.
    settings: Vec<Setting>,
    /// Its files, sorted.
    files: Vec<FileReport>,
    /// Links that were not followed.
    links: Vec<String>,
}

/// A setting and where it came from.
#[derive(Debug, Serialize, JsonSchema)]
struct Setting {
    /// Its name.
    name: &'static str,
    /// What it is set to.
    value: String,
    /// Where that is said: a file with its line, "default", an option.
    origin: String,
}

/// A file.
#[derive(Debug, Serialize, JsonSchema)]
struct FileReport {
    /// The path from the root.
    path: String,
    /// `goals`, `markdown` or `data`.
    kind: &'static str,
    /// Why it could not be used; null where it could.
    problem: Option<String>,
}

/// The schema of the JSON output.
pub fn schema() -> Schema {
    schema_for!(Report)
}

/// Prints the report.
///
/// # Errors
/// When nothing could be read, or standard output fails.
pub fn run(args: &DoctorArgs, terminal: &Terminal) -> Result<Outcome> {
    let loaded = load(&args.place.paths, args.place.setting.workspace.as_deref())?;
    let report = Report {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        today: today(args.place.setting.today, &loaded.workspaces),
        workspaces: loaded.workspaces.iter().map(examine).collect(),
        troubles: loaded.troubles,
    };
    Destination::new(None, terminal).write(|out| match args.format {
        Some(TextFormat::Json) => {
            serde_json::to_writer_pretty(&mut *out, &report)?;
            out.write_all(b"\n")
        }
        _ => text(out, &report),
    })?;
    Ok(Outcome::Clean.with_trouble(!report.troubles.is_empty()))
}

fn today(asked: Option<Day>, workspaces: &[Workspace]) -> Setting {
    let nothing = crate::workspace::settings::Settings::default();
    let settings = workspaces.first().map_or(&nothing, |workspace| &workspace.settings);
    Setting {
        name: "today",
        value: clock::today(asked, settings).to_string(),
        origin: clock::origin(asked, settings),
    }
}

fn examine(workspace: &Workspace) -> WorkspaceReport {
    let sources: Vec<_> = workspace.files.iter().map(parsed).collect();
    let mut files: Vec<FileReport> = workspace.files.iter().map(file_report).collect();
    files.extend(
        data_files(&workspace.root.folder, &sources)
            .into_iter()
            .map(|data| FileReport {
                path: data.path,
                kind: "data",
                problem: data.text.err(),
            }),
    );
    let from_root = |link: &std::path::PathBuf| slashed(link.strip_prefix(&workspace.root.folder).unwrap_or(link));
    WorkspaceReport {
        root: slashed(&workspace.root.folder),
        found_by: workspace.root.found_by,
        settings: settings(workspace),
        files,
        links: workspace.links.iter().map(from_root).collect(),
    }
}

fn file_report(file: &SourceFile) -> FileReport {
    FileReport {
        path: file.path.clone(),
        kind: match file.kind {
            Kind::Goals => "goals",
            Kind::Markdown => "markdown",
        },
        problem: match file.content {
            Content::Text(_) => None,
            Content::NotUtf8 { .. } => Some("it is not UTF-8".to_owned()),
            Content::TooLarge => Some("it is larger than 1 GiB".to_owned()),
        },
    }
}

fn settings(workspace: &Workspace) -> Vec<Setting> {
    let file = workspace.files.iter().find(|file| file.path == WORKSPACE_FILE);
    let text = match file.map(|file| &file.content) {
        Some(Content::Text(text)) => &**text,
        _ => "",
    };
    let (tree, index) = (parse(text), LineIndex::new(text));
    let things = tree.roots().filter(|node| node.keyword() == Some(Keyword::Workspace));
    let fields: Vec<_> = things
        .flat_map(Node::children)
        .filter(|field| !field.is_repeated())
        .collect();
    let mut settings = Vec::new();
    for (name, default) in DEFAULTS {
        let given = fields.iter().filter(|field| field.field_name() == Some(name));
        let before = settings.len();
        settings.extend(given.map(|field| Setting {
            name: name.as_str(),
            value: field.value().text.to_owned(),
            origin: format!("{WORKSPACE_FILE}:{}", index.line(field.span().start) + 1),
        }));
        if settings.len() == before {
            settings.push(Setting {
                name: name.as_str(),
                value: default.to_owned(),
                origin: "default".to_owned(),
            });
        }
    }
    settings
}

fn text(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    writeln!(out, "goalpost {}", report.version)?;
    writeln!(out, "today      {} ({})", report.today.value, report.today.origin)?;
    for workspace in &report.workspaces {
        writeln!(
            out,
            "\nworkspace  {} ({})",
            one_line(&workspace.root),
            workspace.found_by.describe()
        )?;
        writeln!(out, "settings")?;
        for setting in &workspace.settings {
            writeln!(
                out,
                "  {:<12} {} ({})",
                setting.name,
                one_line(&setting.value),
                setting.origin
            )?;
        }
        writeln!(out, "{}", counted(workspace.files.len(), "file"))?;
        for file in &workspace.files {
            let problem = file
                .problem
                .as_ref()
                .map(|problem| format!(": {problem}"))
                .unwrap_or_default();
            writeln!(out, "  {:<9} {}{problem}", file.kind, one_line(&file.path))?;
        }
        for link in &workspace.links {
            writeln!(out, "  link      {}: not followed", one_line(link))?;
        }
    }
    for trouble in &report.troubles {
        writeln!(out, "\n{}", one_line(trouble))?;
    }
    Ok(())
}
