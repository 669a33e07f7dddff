//! Which day it is: the one that was asked for, else the clock where the workspace is at home.

use chrono::{Local, Utc};
use goalpost_values::Day;

use crate::workspace::settings::Settings;

/// The day that counts as today: `asked` (from `--today` or `GOALPOST_TODAY`), else the clock in the workspace's
/// `time-zone:`, else the machine's.
pub fn today(asked: Option<Day>, settings: &Settings) -> Day {
    asked.unwrap_or_else(|| match settings.zone() {
        Some(zone) => Utc::now().with_timezone(&zone).date_naive(),
        None => Local::now().date_naive(),
    })
}

/// Where today came from, as the end of a sentence for `doctor`.
pub fn origin(asked: Option<Day>, settings: &Settings) -> String {
    if asked.is_some() {
        return "given by --today or GOALPOST_TODAY".to_owned();
    }
    match settings.zone() {
        Some(zone) => format!("the clock in {zone}, as `time-zone:` says"),
        None => "the machine's clock".to_owned(),
    }
}
