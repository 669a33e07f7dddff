//! `goalpost init`: the first workspace, and what checks it.

use crate::support::{Place, git, git_alone};

#[test]
fn the_first_workspace_checks_clean_and_is_never_overwritten() {
    for today in ["2026-01-01", "2026-11-20", "2026-12-31"] {
        let place = Place::empty();
        place.run(&["init", "first", "--today", today]).ends_with(0);
        let check = place.run(&["check", "first", "--fail-on", "hint", "--today", today]);
        check.ends_with(0);
        place.run(&["status", "first", "--today", today]).ends_with(0);
        place.write("first/people.goals", "mine");
        place
            .run(&["init", "first"])
            .fails_with("is already there, and nothing was written");
        assert_eq!(place.read("first/people.goals"), "mine");
    }
}

#[test]
fn init_makes_a_repository_where_there_is_none() {
    let place = Place::empty();
    place.run(&["init", "--git", "-q"]).ends_with(0);
    assert!(place.path(".git").is_dir());
}

#[test]
fn a_folder_that_is_named_becomes_a_workspace_inside_of_another_too() {
    let place = Place::workspace(&[]);
    git(&place, &["init", "-q"]).ends_with(0);
    let done = place.run(&["init", "team", "--ci", "github"]);
    done.ends_with(0);
    assert!(done.stdout.contains("wrote team/workspace.goals"), "{done:?}");
    // Where goals are, the workspace around them is what is checked.
    place.write("more/a.goals", "person @ben: Ben Moe\n");
    let done = place.run(&["init", "more", "--hook"]);
    assert_eq!(done.stdout, "wrote .git/hooks/pre-commit\n", "{done:?}");
}

#[test]
fn the_hook_lets_only_sound_goals_be_committed() {
    let place = Place::empty();
    let init = place.run(&["init", "--git", "--hook", "our goals"]);
    init.ends_with(0);
    assert!(
        init.stdout.contains("wrote our goals/.git/hooks/pre-commit\n"),
        "{init:?}"
    );
    let place = Place::empty();
    git(&place, &["init", "-q"]).ends_with(0);
    place.run(&["init", "our goals", "--hook"]).ends_with(0);
    git(&place, &["add", "."]).ends_with(0);
    git(&place, &["commit", "-qm", "sound"]).ends_with(0);

    place.write("our goals/b\u{e9}d.goals", "gaol x: X\n");
    git(&place, &["add", "."]).ends_with(0);
    let refused = git(&place, &["commit", "-qm", "unsound"]);
    assert_ne!(refused.status, Some(0), "{refused:?}");
    assert!(
        refused.stdout.contains("L02") || refused.stderr.contains("L02"),
        "{refused:?}"
    );

    git(&place, &["rm", "-qf", "our goals/b\u{e9}d.goals"]).ends_with(0);
    place.write("notes.txt", "no goals");
    git(&place, &["add", "."]).ends_with(0);
    git(&place, &["commit", "-qm", "nothing of ours"]).ends_with(0);
}

#[test]
fn without_the_program_the_hook_says_that_goals_were_not_checked() {
    for (workspace, file, refused) in [
        ("workspace: Tea\n", "a.goals", true),
        ("workspace: Tea\n", "a.md", false),
        ("workspace: Tea\n  markdown: docs/**\n", "a.md", true),
        ("workspace: Tea\n  markdown: docs/**\n", "a.txt", false),
    ] {
        let place = Place::workspace(&[("workspace.goals", workspace)]);
        git(&place, &["init", "-q"]).ends_with(0);
        git(&place, &["add", "."]).ends_with(0);
        git(&place, &["commit", "-qm", "first"]).ends_with(0);
        place.run(&["init", "--hook"]).ends_with(0);
        place.write(file, "Tea");
        git(&place, &["add", "."]).ends_with(0);
        let commit = git_alone(&place, &["commit", "-qm", "second"]);
        let said = commit.stderr.contains("The goals were not checked");
        assert_eq!((commit.status != Some(0), said), (refused, refused), "{commit:?}");
    }
}

#[test]
fn a_hook_needs_a_repository_and_overwrites_none() {
    let place = Place::empty();
    place.run(&["init", "--hook"]).fails_with("in no git repository");
    assert_eq!(place.names(), Vec::<String>::new());
    git(&place, &["init", "-q"]).ends_with(0);
    place.write(".git/hooks/pre-commit", "mine");
    place
        .run(&["init", "--hook"])
        .fails_with("`.git/hooks/pre-commit` is already there");
    assert_eq!(place.names(), [".git"]);
    assert_eq!(place.read(".git/hooks/pre-commit"), "mine");
}

#[test]
fn a_pipeline_checks_the_folder_from_the_root_of_the_repository() {
    let version = env!("CARGO_PKG_VERSION");
    let action = format!("- uses: goalpost-lang/goalpost@v{version}\n");
    let install = format!("--git https://github.com/goalpost-lang/goalpost --tag v{version} goalpost\n");
    let key = format!("key: goalpost-{version}\n");
    for (pipeline, file, lines) in [
        (
            "github",
            ".github/workflows/goals.yml",
            ["branches: ['it''s']\n", &*action, "paths: 'team''s goals'\n"],
        ),
        (
            "gitlab",
            ".gitlab-ci.yml",
            ["$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n", &*install, &*key],
        ),
    ] {
        let place = Place::empty();
        git(&place, &["init", "-q", "-b", "it's"]).ends_with(0);
        let init = place.run(&["init", "team's goals", "--ci", pipeline, "-q"]);
        init.ends_with(0);
        assert!(init.stdout.contains(&format!("wrote {file}\n")), "{init:?}");
        let text = place.read(file);
        assert!(text.contains("'team''s goals'"), "{text}");
        for line in lines {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(!text.contains('%'), "{text}");
        place
            .run(&["init", "team's goals", "--ci", pipeline])
            .fails_with("is already there");
        assert_eq!(place.read(file), text);
    }
}

#[test]
fn a_workspace_that_is_there_gets_only_its_pipeline() {
    let place = Place::workspace(&[("a.goals", "")]);
    let init = place.run(&["init", "--ci", "gitlab"]);
    assert_eq!(
        (init.status, init.stdout.as_str()),
        (Some(0), "wrote .gitlab-ci.yml\n"),
        "{init:?}"
    );
    assert!(place.read(".gitlab-ci.yml").contains("GOALS: '.'"));
}
