//! A program that goes on until it is stopped, and what it says meanwhile.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long something that has to come may take, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program; it ends with the test.
pub(crate) struct Live {
    child: Child,
    out: Receiver<String>,
    /// The lines that were read so far.
    pub(crate) said: Vec<String>,
}

impl Live {
    /// Starts it.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (tell, out) = channel();
        let told = tell.clone();
        read_lines(child.stdout.take().unwrap(), tell);
        read_lines(child.stderr.take().unwrap(), told);
        Self {
            child,
            out,
            said: Vec::new(),
        }
    }

    /// Waits for a line with this in it, on standard output or error.
    #[track_caller]
    pub(crate) fn says(&mut self, part: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(line) = self.out.recv_timeout(left) else {
                panic!("it never says {part:?}; it said {:#?}", self.said);
            };
            self.said.push(line.clone());
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Whether it still runs.
    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Asks it to stop, as ctrl-c does, and waits until it did.
    #[cfg(unix)]
    pub(crate) fn interrupt(&mut self) -> Option<i32> {
        use std::os::unix::process::ExitStatusExt;
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.child.wait().unwrap().signal()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read_lines(from: impl Read + Send + 'static, tell: std::sync::mpsc::Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if tell.send(line).is_err() {
                return;
            }
        }
    });
}
