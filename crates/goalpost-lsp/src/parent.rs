//! Whether the client still lives. One that dies closes its end of our input, save where something that it started has
//! inherited that; so the process that it named is looked at as well, as the protocol asks.

use std::time::Duration;

/// How often it is looked at.
const EVERY: Duration = Duration::from_secs(1);

/// Returns once the process is gone; never where its life cannot be told.
pub(crate) async fn gone(process: u32) {
    loop {
        tokio::time::sleep(EVERY).await;
        if !is_alive(process) {
            return;
        }
    }
}

#[cfg(unix)]
fn is_alive(process: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    let pid = i32::try_from(process).ok().and_then(Pid::from_raw);
    pid.is_none_or(|pid| test_kill_process(pid) != Err(Errno::SRCH))
}

#[cfg(not(unix))]
fn is_alive(_: u32) -> bool {
    true
}
