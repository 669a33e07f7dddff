//! The machine's half of a measure: its words and signs, with the quantities left as they stand.

/// A measure, its quantities unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape<'t> {
    Move(&'t str, &'t str),
    Change(&'t str, &'t str),
    Count(&'t str),
    UnknownTo(&'t str),
    UnknownBy(&'t str),
    Hold(Bar<'t>),
    Average(Bar<'t>),
    Feedback(Bar<'t>),
    YesNo,
    Steps,
    Milestones,
    Rollup,
    Habit(&'t str, Counted<'t>),
}

/// A level, its quantities unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bar<'t> {
    AtLeast(&'t str),
    AtMost(&'t str),
    Between(&'t str, &'t str),
}

/// What is asked of a habit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted<'t> {
    Share(&'t str),
    Streak(&'t str),
}

/// What parts two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    To,
    Range,
    Change,
}

impl<'t> Shape<'t> {
    /// Reads the shape of a measure; none where it has none. The parts are trimmed.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        match text.as_bytes().first()? {
            b'?' => Self::unknown(text.get(1..)?),
            b'<' | b'>' => Bar::compared(text).map(Self::Hold),
            b'a'..=b'z' | b'A'..=b'Z' => Self::word(text),
            0xE2 => Bar::compared(text).map(Self::Hold).or_else(|| Self::values(text)),
            b'0'..=b'9' | b'+' | b'-' | b'.' | b'~' | b'$' | 0x80.. => Self::values(text),
            _ => None,
        }
    }

    fn unknown(rest: &'t str) -> Option<Self> {
        match parted(rest)? {
            ("", Between::To, target) => Some(Self::UnknownTo(target)),
            ("", Between::Change, change) => Some(Self::UnknownBy(change)),
            _ => None,
        }
    }

    fn values(text: &'t str) -> Option<Self> {
        Some(match parted(text) {
            None => Self::Count(text),
            Some((start, Between::To, target)) => Self::Move(start, target),
            Some((start, Between::Change, change)) => Self::Change(start, change),
            Some((low, Between::Range, high)) => Self::Hold(Bar::Between(low, high)),
        })
    }

    fn word(text: &'t str) -> Option<Self> {
        let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest = rest.trim_start();
        let is = |known: &str| word.eq_ignore_ascii_case(known);
        if rest.is_empty() {
            let alone = [
                ("yes/no", Self::YesNo),
                ("steps", Self::Steps),
                ("milestones", Self::Milestones),
                ("rollup", Self::Rollup),
            ];
            return alone.into_iter().find(|(known, _)| is(known)).map(|(_, shape)| shape);
        }
        if is("average") {
            return Bar::read(rest).map(Self::Average);
        }
        if is("feedback") {
            return Bar::read(rest).map(Self::Feedback);
        }
        if is("habit") { Self::habit(rest) } else { None }
    }

    fn habit(rest: &'t str) -> Option<Self> {
        let (habit, rest) = rest.split_once(char::is_whitespace)?;
        let rest = rest.trim_start();
        if let Some(Bar::AtLeast(share)) = Bar::compared(rest) {
            return Some(Self::Habit(habit, Counted::Share(share)));
        }
        let (times, row) = rest.split_once(char::is_whitespace)?;
        let same = row
            .split_whitespace()
            .map(str::to_ascii_lowercase)
            .eq(["in", "a", "row"]);
        same.then_some(Self::Habit(habit, Counted::Streak(times)))
    }
}

impl<'t> Bar<'t> {
    fn read(text: &'t str) -> Option<Self> {
        Self::compared(text).or_else(|| match parted(text)? {
            (low, Between::Range, high) => Some(Self::Between(low, high)),
            _ => None,
        })
    }

    /// `>= x` or `<= x`, as typed or as a word processor sets it.
    fn compared(text: &'t str) -> Option<Self> {
        let least = [">=", "\u{2265}", "\u{2A7E}"]
            .iter()
            .find_map(|sign| text.strip_prefix(sign));
        let most = || {
            ["<=", "\u{2264}", "\u{2A7D}"]
                .iter()
                .find_map(|sign| text.strip_prefix(sign))
        };
        match least {
            Some(bar) => Some(Self::AtLeast(bar.trim_start())),
            None => most().map(|bar| Self::AtMost(bar.trim_start())),
        }
    }
}

/// Cuts a text at the first thing that parts two values.
fn parted(text: &str) -> Option<(&str, Between, &str)> {
    let bytes = text.as_bytes();
    for at in 0..bytes.len() {
        let rest = bytes.get(at..)?;
        let (between, len) = match rest {
            [b't' | b'T', b'o' | b'O', ..] if stands_alone(text, at, 2) => (Between::To, 2),
            [b'-', b'>', ..] => (Between::To, 2),
            [0xE2, 0x86, 0x92, ..] => (Between::To, 3),
            [b'.', b'.', ..] => (Between::Range, 2),
            [0xE2, 0x80, 0x93 | 0x94, ..] if at > 0 && is_between(text, at, 3) => (Between::Range, 3),
            [b'+' | b'-' | 0xE2, ..] if at > 0 && is_change(text, at) => (Between::Change, 0),
            _ => continue,
        };
        return Some((text.get(..at)?.trim_end(), between, text.get(at + len..)?.trim_start()));
    }
    None
}

fn blank_before(text: &str, at: usize) -> bool {
    text.get(..at)
        .is_some_and(|head| head.is_empty() || head.ends_with(char::is_whitespace))
}

fn blank_after(text: &str, end: usize) -> bool {
    text.get(end..)
        .is_some_and(|tail| tail.starts_with(char::is_whitespace))
}

fn stands_alone(text: &str, at: usize, len: usize) -> bool {
    blank_before(text, at) && (blank_after(text, at + len) || text.len() == at + len)
}

/// Whether a dash stands between two values: blanks on both sides, or on neither.
fn is_between(text: &str, at: usize, len: usize) -> bool {
    blank_before(text, at) == blank_after(text, at + len)
}

/// Whether a change starts here: a blank, a sign, and no further blank.
fn is_change(text: &str, at: usize) -> bool {
    let Some(rest) = text.get(at..) else {
        return false;
    };
    let Some(rest) = rest.strip_prefix(['+', '-', '\u{2212}', '\u{2013}']) else {
        return false;
    };
    blank_before(text, at) && !rest.starts_with(char::is_whitespace) && !rest.is_empty()
}
