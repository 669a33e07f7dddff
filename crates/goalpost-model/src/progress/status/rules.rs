//! The status rules: vendors disagree on what "on track" means, so each rule is named, and a team pins its own with
//! `status-rule:`.

use goalpost_values::Decimal;

use crate::progress::exact;

/// A named way to tell on track from at risk and off track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name as `status-rule:` has it.
    pub name: &'static str,
    /// What it compares, and where it draws the lines.
    pub limits: Limits,
    /// Whether B is counted in; the vendors' rules expect all of it (B = 1).
    pub uses_bar: bool,
    /// Whether items of at most twelve are judged one by one, and verdicts are held back while the plan is low.
    pub is_lenient: bool,
}

/// Where a rule draws its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limits {
    /// On track from `on_track` times the base, at risk from `at_risk` times the base, off track below; without
    /// `at_risk` everything below is at risk.
    Share {
        /// What p is compared with.
        of: Base,
        /// The share of the base from which p is on track.
        on_track: Decimal,
        /// The share of the base from which p is at risk.
        at_risk: Option<Decimal>,
    },
    /// By how far p is behind the elapsed time, e − p: on track below `on_track`, at risk up to and with `at_risk`, off
    /// track above; without `at_risk` everything else is at risk.
    Gap {
        /// The gap below which p is on track.
        on_track: Decimal,
        /// The widest gap that is at risk.
        at_risk: Option<Decimal>,
    },
}

/// What p is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// plan(d) = B · pace(e), B as the rule has it.
    Plan,
    /// The elapsed time e.
    Elapsed,
}

/// What a rule says of a p.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Judged {
    /// On the plan, or nearly.
    OnTrack,
    /// Behind it.
    AtRisk,
    /// Far behind it.
    OffTrack,
}

const fn hundredths(n: u32) -> Decimal {
    Decimal::from_parts(n, 0, 0, false, 2)
}

const fn plan_share(name: &'static str, on_track: u32, at_risk: u32) -> Rule {
    Rule {
        name,
        limits: Limits::Share {
            of: Base::Plan,
            on_track: hundredths(on_track),
            at_risk: Some(hundredths(at_risk)),
        },
        uses_bar: false,
        is_lenient: false,
    }
}

const fn against_time(name: &'static str, limits: Limits) -> Rule {
    Rule {
        name,
        limits,
        uses_bar: false,
        is_lenient: false,
    }
}

/// Every status rule, the default first (progress.md, "Status rules", from the vendors' own pages).
pub const RULES: [Rule; 8] = [
    Rule {
        uses_bar: true,
        is_lenient: true,
        ..plan_share("ratio", 90, 75)
    },
    plan_share("servicenow", 90, 75),
    plan_share("upraise", 95, 75),
    plan_share("oboard", 70, 40),
    plan_share("mooncamp", 90, 70),
    against_time(
        "viva",
        Limits::Share {
            of: Base::Elapsed,
            on_track: Decimal::ONE,
            at_risk: None,
        },
    ),
    against_time(
        "engagedly",
        Limits::Gap {
            on_track: Decimal::from_parts(165, 0, 0, false, 3),
            at_risk: Some(hundredths(33)),
        },
    ),
    against_time(
        "planview",
        Limits::Gap {
            on_track: hundredths(10),
            at_risk: None,
        },
    ),
];

impl Rule {
    /// `ratio`, which holds where nothing else is said.
    pub const DEFAULT: &'static Rule = &RULES[0];

    /// The rule with this name, without regard to case.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.name.eq_ignore_ascii_case(name))
    }

    /// What the rule says of a raw p, given pace(e) already multiplied by the bar that the rule uses, and e.
    #[must_use]
    pub fn judge(&self, p: Decimal, plan: Decimal, elapsed: Decimal) -> Judged {
        match self.limits {
            Limits::Share { of, on_track, at_risk } => {
                let base = match of {
                    Base::Plan => plan,
                    Base::Elapsed => elapsed,
                };
                let reaches = |share: Decimal| exact::reaches(p, share.checked_mul(base).unwrap_or(base));
                graded(reaches(on_track), at_risk.is_none_or(reaches))
            }
            Limits::Gap { on_track, at_risk } => {
                // e − p < limit, said without a difference that could leave the range.
                let from_here = |limit: Decimal| elapsed.checked_sub(limit).unwrap_or(elapsed);
                let below = !exact::reaches(from_here(on_track), p);
                graded(below, at_risk.is_none_or(|limit| exact::reaches(p, from_here(limit))))
            }
        }
    }
}

fn graded(on_track: bool, at_risk: bool) -> Judged {
    match (on_track, at_risk) {
        (true, _) => Judged::OnTrack,
        (false, true) => Judged::AtRisk,
        (false, false) => Judged::OffTrack,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_without_regard_to_case_and_are_unique() {
        for rule in &RULES {
            assert_eq!(Rule::named(&rule.name.to_uppercase()), Some(rule));
        }
        assert_eq!(Rule::named("gut-feeling"), None);
    }

    #[test]
    fn lines_are_drawn_where_the_table_says() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        for (rule, p, expected) in [
            ("ratio", "0.45", Judged::OnTrack),
            ("ratio", "0.4499", Judged::AtRisk),
            ("ratio", "0.375", Judged::AtRisk),
            ("ratio", "0.3749", Judged::OffTrack),
            ("upraise", "0.474", Judged::AtRisk),
            ("oboard", "0.35", Judged::OnTrack),
            ("oboard", "0.2", Judged::AtRisk),
            ("mooncamp", "0.349", Judged::OffTrack),
            ("viva", "0.5", Judged::OnTrack),
            ("viva", "0", Judged::AtRisk),
            ("engagedly", "0.3351", Judged::OnTrack),
            ("engagedly", "0.335", Judged::AtRisk),
            ("engagedly", "0.17", Judged::AtRisk),
            ("engagedly", "0.1699", Judged::OffTrack),
            ("planview", "0.4001", Judged::OnTrack),
            ("planview", "0.4", Judged::AtRisk),
            ("planview", "-1", Judged::AtRisk),
        ] {
            let judged = Rule::named(rule).unwrap().judge(d(p), d("0.5"), d("0.5"));
            assert_eq!(judged, expected, "{rule} {p}");
        }
    }
}
