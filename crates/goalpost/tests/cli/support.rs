//! A folder of its own for each test, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A clean goal.
pub(crate) const CLEAN: &str = "\
goal tea: Offer three kinds of tea
  type: performance
  owner: @ana
  during: 2026-Q4
  measure: 3 kinds
  how: One new kind a month
  why: Half of the guests ask for it
";
/// Another with a day in another form, which has one meaning only: a mistake that `--fix` settles.
pub(crate) const FIXABLE: &str = "\
goal coffee: Offer three kinds of coffee
  type: performance
  owner: @ana
  start: 2026-10-01
  due: 18 Dec 2026
  measure: 3 kinds
  how: One new kind a month
  why: Half of the guests ask for it
";

/// A folder for one test.
pub(crate) struct Place {
    folder: tempfile::TempDir,
}

/// What a run of the program came to.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Place {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A workspace of these files.
    pub(crate) fn workspace(files: &[(&str, &str)]) -> Self {
        let place = Self::empty();
        place.write("workspace.goals", "workspace: Tea house\n");
        for (path, text) in files {
            place.write(path, text);
        }
        place
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The names of what lies in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program, to be run in the folder, on a fixed day.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goalpost"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("GOALPOST_TODAY", "2026-11-20")
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Done {
        done(&mut self.command(arguments))
    }

    /// Runs the program with a text on standard input.
    pub(crate) fn feed(&self, text: &[u8], arguments: &[&str]) -> Done {
        let stdin = tempfile::NamedTempFile::new().unwrap();
        fs::write(stdin.path(), text).unwrap();
        done(self.command(arguments).stdin(fs::File::open(stdin.path()).unwrap()))
    }

    /// The folder as the program may write it in a message.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Runs a command to its end.
pub(crate) fn done(command: &mut Command) -> Done {
    let output = command.output().unwrap();
    Done {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs git as somebody, with the program at hand for its hooks.
pub(crate) fn git(place: &Place, arguments: &[&str]) -> Done {
    let program = Path::new(env!("CARGO_BIN_EXE_goalpost"));
    let path = std::env::var("PATH").unwrap();
    git_where(
        place,
        &format!("{}:{path}", program.parent().unwrap().display()),
        arguments,
    )
}

/// Runs git as somebody who has not installed the program.
pub(crate) fn git_alone(place: &Place, arguments: &[&str]) -> Done {
    git_where(place, "/usr/local/bin:/usr/bin:/bin", arguments)
}

fn git_where(place: &Place, path: &str, arguments: &[&str]) -> Done {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=Ana", "-c", "user.email=ana@tea.example"])
        .args(arguments)
        .current_dir(place.folder())
        .env("PATH", path)
        .env("GOALPOST_TODAY", "2026-11-20");
    done(&mut git)
}

impl Done {
    /// Asserts the exit status and that standard error says something.
    #[track_caller]
    pub(crate) fn fails_with(&self, sentence: &str) {
        assert_eq!(self.status, Some(2), "{self:?}");
        assert!(self.stderr.contains(sentence), "{self:?}");
    }

    #[track_caller]
    pub(crate) fn ends_with(&self, status: i32) {
        assert_eq!(self.status, Some(status), "{self:?}");
    }
}
