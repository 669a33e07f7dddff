//! What a command that shows goals looks at: which files, which of their things, and who is to read it.

use clap::{Args, ValueEnum};
use goalpost_report::Audience;

use super::global::{FilterArgs, PlaceArgs};

/// What is looked at, and for whom.
#[derive(Debug, Clone, Args)]
pub struct ViewArgs {
    /// Which files, and which day
    #[command(flatten)]
    pub place: PlaceArgs,

    /// Which things
    #[command(flatten)]
    pub filter: FilterArgs,

    /// Who is to read it
    #[command(flatten)]
    pub readers: AudienceArgs,
}

/// Who is to read what is shown.
#[derive(Debug, Clone, Copy, Args)]
pub struct AudienceArgs {
    /// Who is to read it: wider than all shows what `share:` keeps in a team or with a person
    #[arg(long, value_enum, default_value_t = Readers::All, value_name = "WHO", help_heading = "Which things")]
    audience: Readers,
}

impl AudienceArgs {
    /// Who that is for a report.
    pub fn audience(self) -> Audience {
        match self.audience {
            Readers::All => Audience::All,
            Readers::Team => Audience::Team,
            Readers::Person => Audience::Person,
        }
    }
}

/// Who is to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Readers {
    /// Everybody
    All,
    /// The team
    Team,
    /// The person
    Person,
}
