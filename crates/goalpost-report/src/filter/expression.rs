//! What a filter expression asks, and whether a thing is an answer.

use goalpost_model::progress::{Freshness, Status};
use goalpost_model::{Evaluation, ThingId, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::Days;

use super::{belongs, overlaps};
use crate::blockers;
use crate::status::{HabitState, habit_state};

/// An expression, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    /// All of them hold.
    All(Vec<Expr>),
    /// One of them holds.
    Any(Vec<Expr>),
    /// It does not hold.
    Not(Box<Expr>),
    /// A single question.
    Is(Question),
}

/// A single question about a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// `2026-Q4`: its days overlap these.
    Period(Days),
    /// `#revenue`, `tag:revenue`
    Tag(String),
    /// `@ana`, `owner:@ana`
    Owner(String),
    /// `@payments` where that is a team, `team:@payments`
    Team(String),
    /// `status:at-risk`; for habits `status:slipping`
    Status(&'static str),
    /// `kind:result`
    Kind(Keyword),
    /// `kind:committed`
    ObjectiveKind(&'static str),
    /// `type:development`
    Type(&'static str),
    /// `is:stale`
    State(State),
    /// `"latency"`: these words are in its title; in lower case.
    Title(String),
    /// `checkout`, `payments/checkout.p95`, `payments`: one of these things, or in one of them; in ascending order.
    Within(Vec<ThingId>),
}

/// What `is:` asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A blocker on it is open.
    Blocked,
    /// It gave no sign of life for two cadences or more.
    Stale,
    /// It gave none for three cadences and six weeks.
    Forgotten,
    /// It is past its last day and nobody closed it.
    Overdue,
    /// Its people closed it, or its target is reached.
    Closed,
    /// They have not.
    Open,
}

impl State {
    pub(super) const ALL: [(&'static str, State); 6] = [
        ("blocked", State::Blocked),
        ("stale", State::Stale),
        ("forgotten", State::Forgotten),
        ("overdue", State::Overdue),
        ("closed", State::Closed),
        ("open", State::Open),
    ];
}

impl Expr {
    /// Whether a thing is an answer.
    pub(super) fn holds<'m>(&self, evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> bool {
        match self {
            Expr::All(parts) => parts.iter().all(|part| part.holds(evaluation, thing)),
            Expr::Any(parts) => parts.iter().any(|part| part.holds(evaluation, thing)),
            Expr::Not(part) => !part.holds(evaluation, thing),
            Expr::Is(question) => question.holds(evaluation, thing),
        }
    }

    /// Whether it asks for a period anywhere.
    pub(super) fn names_period(&self) -> bool {
        match self {
            Expr::All(parts) | Expr::Any(parts) => parts.iter().any(Expr::names_period),
            Expr::Not(part) => part.names_period(),
            Expr::Is(question) => matches!(question, Question::Period(_)),
        }
    }

    /// The days of a period, where that is what it asks for.
    pub(super) fn period(&self) -> Option<Days> {
        match self {
            Expr::Is(Question::Period(days)) => Some(*days),
            Expr::All(parts) => parts.iter().find_map(Expr::period),
            _ => None,
        }
    }

    /// The handles that it names.
    pub(super) fn handles(&self) -> Vec<&str> {
        match self {
            Expr::All(parts) | Expr::Any(parts) => parts.iter().flat_map(Expr::handles).collect(),
            Expr::Not(part) => part.handles(),
            Expr::Is(Question::Owner(handle) | Question::Team(handle)) => vec![handle],
            Expr::Is(_) => Vec::new(),
        }
    }
}

impl Question {
    fn holds<'m>(&self, evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> bool {
        let on = evaluation.on();
        match self {
            Question::Period(days) => overlaps(evaluation, thing, *days),
            Question::Tag(tag) => belongs::tagged(thing, tag),
            Question::Owner(handle) => belongs::owned_by(thing, handle, on),
            Question::Team(team) => belongs::of_team(thing, team, on),
            Question::Status(word) => status_of(evaluation, thing) == Some(word),
            Question::Kind(keyword) => thing.keyword() == *keyword,
            Question::ObjectiveKind(kind) => thing.kind_on(on).is_some_and(|own| own.eq_ignore_ascii_case(kind)),
            Question::Type(kind) => thing.type_of() == Some(*kind),
            Question::State(state) => state.holds(evaluation, thing),
            Question::Title(words) => thing.title().to_lowercase().contains(words),
            Question::Within(things) => {
                let holders = std::iter::successors(Some(thing), |holder| holder.parent());
                let mut above = holders.chain(thing.file_thing());
                above.any(|holder| things.binary_search(&holder.id()).is_ok())
            }
        }
    }
}

/// The word for where a thing stands; none for things that stand nowhere.
fn status_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<&'static str> {
    match thing.keyword() {
        Keyword::Habit => Some(habit_state(evaluation, thing).word()),
        keyword if stands(keyword) => Some(evaluation.standing(thing).status().word()),
        _ => None,
    }
}

fn stands(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Fact | Keyword::Milestone | Keyword::Habit
    )
}

/// Every word that `status:` takes: of goals first, then what only habits have.
pub(super) fn status_words() -> impl Iterator<Item = &'static str> {
    let of_goals = Status::ALL.into_iter().map(Status::word);
    let of_habits = HabitState::ALL.into_iter().map(HabitState::word);
    of_goals.chain(of_habits.filter(|word| Status::from_word(word).is_none()))
}

impl State {
    fn holds<'m>(self, evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> bool {
        if !stands(thing.keyword()) {
            return false;
        }
        let standing = evaluation.standing(thing);
        let closed = crate::status::is_closed(standing);
        let freshness = standing.staleness.map(|staleness| staleness.freshness);
        match self {
            State::Blocked => !closed && !blockers::open(thing, evaluation.on()).is_empty(),
            State::Stale => freshness.is_some_and(|freshness| freshness >= Freshness::Stale),
            State::Forgotten => freshness == Some(Freshness::Forgotten),
            State::Overdue => standing.timing.after_end() && !closed && thing.keyword() != Keyword::Habit,
            State::Closed => closed,
            State::Open => !closed,
        }
    }
}
