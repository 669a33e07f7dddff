//! What a disk can do to a program: folders that may not be read, links in a circle, files that vanish, change or may
//! not be written.

use std::fs;
use std::process::Stdio;

use crate::support::{CLEAN, FIXABLE, Place};

#[test]
fn an_empty_folder_is_no_success() {
    Place::empty()
        .run(&["check"])
        .fails_with("no .goals file in this folder");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let place = Place::workspace(&[]);
    place
        .run(&["check", "gaols"])
        .fails_with("there is no file or folder `gaols`");
}

#[test]
fn other_files_are_left_alone() {
    let place = Place::workspace(&[("notes.txt", "a   \n\n\n\nb\n")]);
    place
        .run(&["fmt", "notes.txt"])
        .fails_with("`notes.txt` is no .goals file");
    assert_eq!(place.read("notes.txt"), "a   \n\n\n\nb\n");
}

#[test]
fn a_path_outside_the_workspace_is_refused() {
    let (here, there) = (Place::workspace(&[]), Place::workspace(&[]));
    let outside = there.path("workspace.goals");
    let done = here.run(&["check", "--workspace", ".", outside.to_str().unwrap()]);
    done.fails_with("does not lie in the workspace");
}

#[test]
fn one_file_is_read_with_its_whole_workspace_and_only_its_findings_are_shown() {
    let place = Place::workspace(&[
        ("people.goals", "person @ana: Ana Ruiz\n"),
        ("a.goals", CLEAN),
        ("b.goals", FIXABLE),
    ]);
    let done = place.run(&["check", "a.goals", "--select", "L"]);
    done.ends_with(0);
    let done = place.run(&["check", "b.goals", "--select", "L", "--format", "concise"]);
    done.ends_with(1);
    assert!(done.stdout.starts_with("b.goals:5:8: error[L05] "), "{done:?}");
    assert_eq!(done.stdout.lines().count(), 1, "{done:?}");
}

#[test]
fn a_folder_of_workspaces_stands_for_all_of_them() {
    let place = Place::empty();
    for name in ["one", "two"] {
        place.write(&format!("{name}/workspace.goals"), "workspace: W\n");
        place.write(&format!("{name}/tea.goals"), FIXABLE);
    }
    let done = place.run(&["check", "--select", "L", "--format", "concise"]);
    done.ends_with(1);
    let paths: Vec<_> = done.stdout.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(paths, ["one/tea.goals", "two/tea.goals"]);
}

#[test]
fn bytes_that_are_not_utf8_are_a_finding_and_are_never_written() {
    let place = Place::workspace(&[]);
    let bytes = b"goal caf\xe9: Open\n  due: 18 Dec 2026\n";
    place.write("a.goals", bytes);
    let done = place.run(&["check", "--format", "concise"]);
    done.ends_with(1);
    assert!(done.stdout.starts_with("a.goals:1:9: error[L22] "), "{done:?}");
    place.run(&["check", "--fix"]).ends_with(1);
    assert_eq!(fs::read(place.path("a.goals")).unwrap(), bytes);
}

#[test]
fn standard_input_that_is_not_utf8_prints_nothing_but_the_finding() {
    let place = Place::empty();
    let done = place.feed(b"goal caf\xe9: Open\n", &["check", "-", "--format", "concise"]);
    assert_eq!(done.status, Some(2), "{done:?}");
    assert_eq!(done.stdout.lines().count(), 1, "{done:?}");
}

#[test]
fn a_file_above_a_gibibyte_is_refused_with_a_sentence() {
    let place = Place::workspace(&[]);
    let huge = fs::File::create(place.path("huge.goals")).unwrap();
    huge.set_len((1 << 30) + 1).unwrap();
    let done = place.run(&["check", "--format", "concise"]);
    done.ends_with(1);
    assert!(
        done.stdout
            .contains("huge.goals:1:1: error[L23] this file is larger than 1 GiB"),
        "{done:?}"
    );
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let place = Place::workspace(&[("a.goals", &"nothing of any shape\n".repeat(20_000))]);
    let mut child = place
        .command(&["check", "--format", "concise"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_fix_is_written_whole_and_leaves_nothing_behind() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    place.run(&["check", "--fix", "--select", "L"]).ends_with(0);
    assert_eq!(place.read("a.goals"), FIXABLE.replace("18 Dec 2026", "2026-12-18"));
    assert_eq!(place.names(), ["a.goals", "workspace.goals"]);
}

#[test]
fn a_diff_writes_nothing() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    let done = place.run(&["check", "--fix", "--diff", "--select", "L"]);
    done.ends_with(1);
    assert!(
        done.stdout.contains("-  due: 18 Dec 2026\n+  due: 2026-12-18\n"),
        "{done:?}"
    );
    assert_eq!(place.read("a.goals"), FIXABLE);
}

#[test]
fn a_read_only_file_keeps_its_findings() {
    let place = Place::workspace(&[("a.goals", FIXABLE)]);
    let mut permissions = fs::metadata(place.path("a.goals")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(place.path("a.goals"), permissions).unwrap();
    let done = place.run(&["check", "--fix", "--select", "L", "--format", "concise"]);
    done.fails_with("cannot write `a.goals`: the file is read-only");
    assert!(done.stdout.contains("L05"), "{done:?}");
    assert_eq!(place.read("a.goals"), FIXABLE);
}

#[test]
fn data_outside_the_workspace_is_not_read() {
    let place = Place::empty();
    place.write("secret.csv", "date,value\n2026-10-05,4\n");
    place.write("w/workspace.goals", "workspace: W\n");
    place.write(
        "w/a.goals",
        "goal tea: Offer tea\n  measure: 3 kinds\n  track: ../secret.csv date=date value=value\n",
    );
    let done = place.run(&["doctor", "w"]);
    assert!(
        done.stdout.contains("../secret.csv: it lies outside the workspace"),
        "{done:?}"
    );
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::Command;

    use super::*;
    use crate::support::{Done, done};

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Runs the program as somebody to whom permissions apply: root becomes nobody.
    fn run_unprivileged(place: &Place, arguments: &[&str]) -> Done {
        const NOBODY: u32 = 65534;
        let is_root = fs::metadata(place.folder()).unwrap().uid() == 0;
        if !is_root {
            return place.run(arguments);
        }
        let bin = Place::empty();
        set_mode(bin.folder(), 0o755);
        let program = bin.path("goalpost");
        // Copied by another process: a test beside this one that starts a program just then would keep the file open for
        // writing, and it could not be started.
        let copied = Command::new("cp")
            .arg(env!("CARGO_BIN_EXE_goalpost"))
            .arg(&program)
            .status();
        assert!(copied.unwrap().success());
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(place.folder())
            .uid(NOBODY)
            .gid(NOBODY);
        done(&mut command)
    }

    #[test]
    fn a_circle_of_links_ends() {
        let place = Place::workspace(&[("team/a.goals", CLEAN)]);
        symlink(place.folder(), place.path("team/up")).unwrap();
        let done = place.run(&["check", "--select", "L"]);
        done.ends_with(0);
        assert!(done.stdout.contains("in 2 files"), "{done:?}");
    }

    #[test]
    fn a_link_is_passed_over_unless_it_is_named_and_a_folder_of_links_says_so() {
        let place = Place::empty();
        place.write("real.txt", CLEAN);
        place.write("links/read-me.txt", "");
        symlink(place.path("real.txt"), place.path("links/a.goals")).unwrap();
        place
            .run(&["check", "links"])
            .fails_with("no .goals file in `links`, but `links/a.goals`, which is a link");
        place.run(&["check", "links/a.goals", "--select", "L"]).ends_with(0);
    }

    #[test]
    fn a_file_that_vanished_is_left_out_and_one_that_was_named_is_missed() {
        let place = Place::workspace(&[("a.goals", CLEAN)]);
        symlink(place.path("gone"), place.path("b.goals")).unwrap();
        place.run(&["check", "--select", "L"]).ends_with(0);
        place
            .run(&["check", "b.goals"])
            .fails_with("there is no file or folder `b.goals`");
    }

    #[test]
    fn a_folder_that_may_not_be_read_is_named_and_the_rest_is_checked() {
        let place = Place::workspace(&[("a.goals", FIXABLE), ("closed/b.goals", CLEAN)]);
        set_mode(place.folder(), 0o755);
        set_mode(&place.path("closed"), 0o000);
        let done = run_unprivileged(&place, &["check", "--select", "L", "--format", "concise"]);
        set_mode(&place.path("closed"), 0o755);
        done.fails_with("closed`: you are not allowed to");
        assert!(done.stdout.contains("a.goals:5:8: error[L05]"), "{done:?}");
    }

    #[test]
    fn a_file_that_may_not_be_read_is_named() {
        let place = Place::workspace(&[("a.goals", CLEAN)]);
        set_mode(place.folder(), 0o755);
        set_mode(&place.path("a.goals"), 0o000);
        let done = run_unprivileged(&place, &["check", "--select", "L"]);
        done.fails_with("cannot read `a.goals`: you are not allowed to");
        let done = run_unprivileged(&place, &["check", "a.goals"]);
        done.fails_with("cannot read `a.goals`: you are not allowed to");
        assert_eq!(done.stdout, "");
    }

    #[test]
    fn a_folder_that_may_not_be_written_leaves_its_files_as_they_are() {
        let place = Place::workspace(&[("a.goals", FIXABLE)]);
        set_mode(&place.path("a.goals"), 0o666);
        set_mode(place.folder(), 0o555);
        let done = run_unprivileged(&place, &["check", "--fix", "--select", "L"]);
        set_mode(place.folder(), 0o755);
        done.fails_with("cannot write `a.goals`: you are not allowed to");
        assert_eq!(place.read("a.goals"), FIXABLE);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_that_is_full_is_said_of_standard_output_too() {
        let place = Place::workspace(&[("a.goals", FIXABLE)]);
        for arguments in [&["status"][..], &["check", "--format", "json"], &["export"]] {
            let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
            let done = done(place.command(arguments).stdout(full));
            done.fails_with("cannot write to standard output: the disk is full");
        }
    }

    #[test]
    fn a_pipe_is_not_waited_for() {
        let place = Place::workspace(&[]);
        let made = Command::new("mkfifo").arg(place.path("a.goals")).status().unwrap();
        assert!(made.success());
        place
            .run(&["check"])
            .fails_with("cannot read `a.goals`: it is a folder or a device");
    }
}
