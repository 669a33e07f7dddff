//! The arguments of `goalpost smart`.

use clap::{Args, ValueEnum};
use goalpost_prose::Kind;

use super::see::TextFormat;
use super::small::TodayArgs;

/// Arguments of `goalpost smart`.
#[derive(Debug, Args)]
pub struct SmartArgs {
    /// The sentence, or - for standard input with a sentence a line
    #[arg(value_name = "SENTENCE", required = true)]
    pub sentence: Vec<String>,

    /// What the sentence is
    #[arg(long, value_enum, default_value_t = KindName::Goal, value_name = "KIND")]
    pub kind: KindName,

    /// The language that the sentence is written in (default: the one that the workspace names, else en)
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    pub language: Option<LanguageName>,

    /// Where and when
    #[command(flatten)]
    pub setting: TodayArgs,

    /// How to print (default: text)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<TextFormat>,
}

/// What a sentence can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindName {
    /// The O of an OKR: where to go
    Objective,
    /// A key result
    #[value(alias = "kr", alias = "key-result")]
    Result,
    /// A goal that stands by itself
    Goal,
    /// Something done again and again
    Habit,
    /// A standing way of working
    Expectation,
}

impl KindName {
    /// The kind as the reader knows it.
    pub fn kind(self) -> Kind {
        match self {
            Self::Objective => Kind::Objective,
            Self::Result => Kind::Result,
            Self::Goal => Kind::Goal,
            Self::Habit => Kind::Habit,
            Self::Expectation => Kind::Expectation,
        }
    }
}

/// Languages that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LanguageName {
    /// English
    En,
    /// German
    De,
}

impl LanguageName {
    /// The language as the reader knows it.
    pub fn language(self) -> &'static goalpost_prose::Language {
        match self {
            Self::En => goalpost_prose::Language::english(),
            Self::De => goalpost_prose::Language::german(),
        }
    }
}
