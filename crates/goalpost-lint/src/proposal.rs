//! Measures that a sentence proposes. A proposal is for its author to accept: prose is never a source of a figure.

use goalpost_prose::{Amount, Bound, Direction, Reading, Role, Unit};
use goalpost_text::Span;
use goalpost_values::{Currency, Decimal, Level, Measure, Quantity, Target, Unit as Known, round_number_word};

/// The measure that the amounts of a sentence say, as `measure:` takes it; none where they say none that can be read
/// and written whole, or half of two goals.
#[must_use]
pub fn proposed_measure(reading: &Reading<'_>) -> Option<String> {
    if reading.compound().is_some() || reading.doubt().is_some() {
        return None;
    }
    written(reading).filter(|measure| leads_somewhere(measure))
}

/// Whether a measure can be read and has a way to go, in one unit.
fn leads_somewhere(measure: &str) -> bool {
    match Measure::parse(measure) {
        Ok(Measure::Move { start, target }) => start.compare(target).is_some_and(std::cmp::Ordering::is_ne),
        Ok(Measure::Hold(Level::Between(low, high))) => low.compare(high).is_some_and(std::cmp::Ordering::is_lt),
        Ok(Measure::Count { target }) => !target.value.is_zero(),
        // "120/80" is no 120 of 80.
        Ok(Measure::FromUnknown { target: Target::To(to) } | Measure::Hold(Level::AtLeast(to) | Level::AtMost(to))) => {
            is_part(to)
        }
        Ok(_) => true,
        Err(_) => false,
    }
}

/// Whether a value out of so many is not more than all of them.
fn is_part(value: Quantity<'_>) -> bool {
    !matches!(value.unit, Known::OutOf(all) if value.value > all)
}

fn written(reading: &Reading<'_>) -> Option<String> {
    let value = |amount: Amount| paced(reading, amount);
    if let Some(high) = reading.upper() {
        return match least_of_range(reading) {
            Some(least) => Some(level(reading, least)),
            None => band(reading, high),
        };
    }
    match (reading.from(), reading.to(), reading.by()) {
        (Some(from), Some(to), _) => {
            let noun = reading.counted().map(|span| words(span.of(reading.text)));
            let Some(noun) = noun else {
                return Some(format!("{} to {}", value(from), value(to)));
            };
            let start = from.value.normalize();
            Some(format!("{start} to {} {noun}{}", to.value.normalize(), pace(reading)))
        }
        (from, None, Some(by)) => {
            let sign = if reading.direction()? == Direction::Decrease {
                '-'
            } else {
                '+'
            };
            Some(match from {
                // "Halve errors from 14 a month": the percent are those of the change.
                Some(from) if from.unit.is_none() && is_share(by) => {
                    format!(
                        "{}{} {sign}{}",
                        from.value.normalize(),
                        pace(reading),
                        with_unit(reading, by)
                    )
                }
                Some(from) => format!("{} {sign}{}", value(from), value(by)),
                None => format!("? {sign}{}", value(by)),
            })
        }
        (None, Some(to), Some(by)) if to.unit == by.unit && !is_share(by) => stepped(reading, by, to),
        (None, Some(to), _) => Some(level(reading, to)),
        _ => None,
    }
}

fn is_share(amount: Amount) -> bool {
    matches!(amount.unit, Some(Unit::Percent | Unit::Points | Unit::BasisPoints))
}

/// "Grow membership by 40 to 250" starts at 210.
fn stepped(reading: &Reading<'_>, by: Amount, to: Amount) -> Option<String> {
    let mut start = to;
    start.value = match reading.direction()? {
        Direction::Increase => to.value.checked_sub(by.value)?,
        Direction::Decrease => to.value.checked_add(by.value)?,
        Direction::Maintain | Direction::Reach => return None,
    };
    Some(format!("{} to {}", paced(reading, start), paced(reading, to)))
}

/// The lower end of a range that is to be reached, "win 5-10 customers": with it the goal is reached, and the upper end is
/// what it may come to. A range to stay in has none.
pub(crate) fn least_of_range(reading: &Reading<'_>) -> Option<Amount> {
    let mut least = reading.to().filter(|least| least.bound == Bound::None)?;
    reading.upper()?;
    // "15 to 20 volunteers".
    let grows = matches!(reading.direction(), Some(Direction::Reach | Direction::Increase));
    if least.role == Role::Level && grows && reading.is_whole(&least) {
        least.role = Role::Count;
    }
    let is_money = matches!(reading.unit(), Some(Unit::Money(_))) && least.role != Role::To;
    let is_kept = reading.direction() == Some(Direction::Maintain) || reading.wants_less();
    let is_gathered = least.role == Role::Count || is_money;
    (is_gathered && !is_kept && reading.from().is_none()).then_some(least)
}

/// A range as a level to hold; none of a range that starts somewhere or of a change, as no measure says that.
fn band(reading: &Reading<'_>, high: Amount) -> Option<String> {
    let low = reading.to().filter(|_| reading.from().is_none())?;
    let first = match low.unit.or(reading.unit()) {
        Some(Unit::Percent | Unit::Points | Unit::OutOf(_)) => with_unit(reading, low),
        _ => low.value.normalize().to_string(),
    };
    Some(format!("{first}..{}", paced(reading, high)))
}

fn level(reading: &Reading<'_>, to: Amount) -> String {
    let to = met(reading, to);
    let text = paced(reading, to);
    let held = reading.direction() == Some(Direction::Maintain);
    match to.bound {
        Bound::AtMost if to.value != Decimal::ZERO => format!("<= {text}"),
        Bound::AtMost if to.role == Role::Level => format!("<= {text}"),
        Bound::AtLeast if held || to.role != Role::Count => format!(">= {text}"),
        _ if held && reading.wants_less() => format!("<= {text}"),
        _ if held => format!(">= {text}"),
        _ if is_share(to) => format!("? to {text}"),
        _ if to.role == Role::Count || matches!(to.unit, Some(Unit::Money(_))) && to.role != Role::To => {
            counted(reading, to, text)
        }
        _ => format!("? to {text}"),
    }
}

/// A number of things, counted from zero. What is done again and again is a level to hold: with the first time, a count
/// of it would be reached.
fn counted(reading: &Reading<'_>, to: Amount, text: String) -> String {
    if reading.per().is_some() || recurrence(reading).is_some() {
        return format!(">= {text}");
    }
    if Measure::parse(&text).is_ok() {
        return text;
    }
    // "Lift 100 kg": where that starts is for its author to say.
    if !reading.gathers(&to) {
        return format!("? to {text}");
    }
    let mut zero = to;
    zero.value = Decimal::ZERO;
    format!("{} to {text}", paced(reading, zero))
}

/// A limit as a level that meets it: fewer than 5 things are 4 at most. What can be parted has no such next value.
pub(crate) fn met(reading: &Reading<'_>, mut to: Amount) -> Amount {
    let things = reading.is_whole(&to);
    // What is counted over a number of others need not be whole.
    let over_many = reading
        .per()
        .is_some_and(|under| under.of(reading.text).starts_with(|c: char| c.is_ascii_digit()));
    if to.is_strict && things && !over_many && to.value.fract().is_zero() && to.value >= Decimal::ONE {
        match to.bound {
            Bound::AtMost => to.value -= Decimal::ONE,
            Bound::AtLeast => to.value += Decimal::ONE,
            Bound::None => {}
        }
    }
    to
}

/// An amount as a quantity is written, with the unit of the target where it names none.
pub(crate) fn with_unit(reading: &Reading<'_>, amount: Amount) -> String {
    let value = amount.value.normalize();
    match amount.unit.or(reading.unit()) {
        None => value.to_string(),
        // A change in basis points is told in percentage points, which the language knows.
        Some(Unit::BasisPoints) if amount.role == Role::By => {
            let points = value.checked_div(Decimal::ONE_HUNDRED).unwrap_or(value);
            format!("{}pp", points.normalize())
        }
        Some(unit @ (Unit::Percent | Unit::Points | Unit::OutOf(_))) => format!("{value}{}", unit.name(reading.text)),
        Some(unit) => {
            let name = unit.name(reading.text);
            match Currency::from_word(&name) {
                Some(currency) => format!("{value} {}", currency.code()),
                None if is_adjective(reading.text, unit) && value.abs() != Decimal::ONE => {
                    format!("{value} {}s", words(&name))
                }
                None => format!("{value} {}", words(&name)),
            }
        }
    }
}

/// "A 15-point gain", "a 3-minute cut": in front of its noun a unit stands in the singular.
fn is_adjective(text: &str, unit: Unit) -> bool {
    let Unit::Words(span) = unit else { return false };
    let joined = text
        .get(..span.start as usize)
        .is_some_and(|front| front.ends_with('-'));
    let word = span.of(text);
    joined && word.len() > 2 && !word.ends_with('s') && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Words with one blank between them.
fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// How often the sentence says that it is done, as `every:` takes it.
fn recurrence<'r>(reading: &'r Reading<'_>) -> Option<&'r str> {
    reading.deadline.as_ref()?.recurrence.as_deref()
}

/// The same, with what it is counted over: "3 customers per month" is not done after the first.
pub(crate) fn paced(reading: &Reading<'_>, amount: Amount) -> String {
    let pace = match pace(reading) {
        pace if pace.is_empty() => adverb(reading, amount),
        pace => pace,
    };
    with_unit(reading, amount) + &pace
}

/// ` per day` of "8 glasses daily", where what is done each time is a number of things.
fn adverb(reading: &Reading<'_>, amount: Amount) -> String {
    let period = recurrence(reading).filter(|often| ["day", "week", "month", "quarter", "year"].contains(often));
    let is_each = amount.role == Role::Count && amount.bound == Bound::None;
    period
        .filter(|_| is_each)
        .map_or_else(String::new, |period| format!(" per {period}"))
}

/// ` per month`, ` per person per week`, ` per thousand bed days`; nothing where it is counted over nothing.
pub(crate) fn pace(reading: &Reading<'_>) -> String {
    let Some(under) = reading.per() else {
        return String::new();
    };
    let under = words(under.of(reading.text));
    let (first, rest) = under.split_once(' ').unwrap_or((&under, ""));
    let number: String = first.chars().filter(char::is_ascii_digit).collect();
    if let Some(word) = round_number_word(&number) {
        return format!(" per {word} {rest}");
    }
    // Words are written small; symbols such as `dL` as they are.
    let mut letters = under.chars();
    let is_word = letters.next().is_some_and(char::is_uppercase) && letters.all(|c| !c.is_uppercase());
    format!(" per {}", if is_word { under.to_lowercase() } else { under })
}

/// How many bytes may stand between two ends that are quoted together, as " in its first year to " does: a quotation
/// that took in more would be the sentence again.
const APART: u32 = 24;

/// The words that say an amount: with its unit and what it is counted over, and with the other end where it has one.
pub(crate) fn said(reading: &Reading<'_>, amount: Amount) -> Span {
    let amount_span = whole(reading, amount);
    let other = reading.upper().or(reading.from()).map(|other| whole(reading, other));
    let near = |other: &Span| other.start.max(amount_span.start) <= other.end.min(amount_span.end) + APART;
    let all = other.filter(near).map_or(amount_span, |other| amount_span.cover(other));
    let all = reading
        .per()
        .filter(|under| under.start >= all.end && under.start <= all.end + PER)
        .map_or(all, |under| all.cover(under));
    closed(reading.text, all)
}

/// How many bytes join an amount to what it is counted over, at most: " of coffee per ". What stands further off is
/// quoted by itself.
const PER: u32 = 16;

/// An amount with its unit.
fn whole(reading: &Reading<'_>, amount: Amount) -> Span {
    match amount.unit {
        Some(Unit::Words(unit)) if unit.start >= amount.span.end && unit.start <= amount.span.end + 1 => {
            amount.span.cover(unit)
        }
        Some(Unit::Percent | Unit::Points | Unit::BasisPoints | Unit::Money(_)) => reading.with_unit(&amount),
        _ => amount.span,
    }
}

/// With the bracket that closes one that it opens.
fn closed(text: &str, span: Span) -> Span {
    let opens = |close: char| match close {
        ')' => '(',
        _ => '[',
    };
    let words = span.of(text);
    let behind = text.get(span.end as usize..).unwrap_or("");
    let close = behind.find([')', ']']).filter(|at| *at <= APART as usize);
    let closing = close.and_then(|at| behind.get(at..)?.chars().next());
    match (close, closing) {
        (Some(at), Some(mark)) if words.matches(opens(mark)).count() > words.matches(mark).count() => {
            Span::new(span.start, span.end + u32::try_from(at).unwrap_or(0) + 1)
        }
        _ => span,
    }
}

#[cfg(test)]
mod tests {
    use goalpost_prose::{Kind, Language, Setting, read};
    use goalpost_values::iso_day;

    use super::proposed_measure;

    #[test]
    fn neither_half_of_a_range_nor_a_pace_is_lost() {
        for (text, measure) in [
            ("Hire 5-7 engineers", Some("5 engineers")),
            ("Recruit 15 to 20 volunteers", Some("15 volunteers")),
            ("Earn £30k-£35k", Some("30000 GBP")),
            ("Spend £30k-£35k", Some("30000..35000 GBP")),
            ("Read 2-3 books a month", Some(">= 2 books per month")),
            ("Keep the team at 5 to 7 people", Some("5..7 people")),
            ("Do 20 push-ups every morning", Some(">= 20 push-ups per morning")),
            ("Drink 8 glasses of water daily", Some(">= 8 glasses per day")),
            ("Zero lost-time injuries this year", Some("<= 0 lost-time injuries")),
            (
                "Have no more than one complaint a quarter",
                Some("<= 1 complaint per quarter"),
            ),
            (
                "Raise sales from 1.2 to 1.5 million euros",
                Some("1200000 EUR to 1500000 EUR"),
            ),
            ("Lower blood pressure to 120/80", None),
            ("93% to 96% attendance", Some("93% to 96%")),
            ("Deploys 2/day to 10/day", Some("2 per day to 10 per day")),
            ("Reduce falls per 1,000 bed days from 6.2 to 3.0", Some("6.2 to 3")),
            ("Sleep 8 hours a night", Some(">= 8 hours per night")),
            ("Mark books within three days", Some("<= 3 days")),
            ("NPS to 40-50", Some("40..50")),
            ("Keep NPS between 40 and 50", Some("40..50")),
            ("Keep uptime between 95% and 99%", Some("95%..99%")),
            ("Raise NPS from 30 to 40-50", None),
            ("Increase sales by 20% to 40%", None),
            ("Win 3 new customers per month", Some(">= 3 new customers per month")),
            ("No more than 2 incidents per month", Some("<= 2 incidents per month")),
            (
                "Write one blog post a week until December",
                Some(">= 1 blog post per week"),
            ),
            ("Win 3 new customers", Some("3 new customers")),
            ("Let in fewer than 1 goal a game", Some("<= 1 goal per game")),
            ("Delete 200 unused flags", Some("200 unused flags")),
            ("Have 2 fewer meetings a week", Some("? -2 meetings per week")),
            ("Hold 12 trips a term", Some(">= 12 trips per term")),
            ("Bat at an average of 35", Some("? to 35")),
            ("Keep the rate between 28% and 31% every month", Some("28%..31%")),
            (
                "Raise the rate from $250/h to $275/h",
                Some("250 USD per h to 275 USD per h"),
            ),
            (
                "Keep overtime below 5 hours per person per week",
                Some("<= 5 hours per person per week"),
            ),
            (
                "Cut pages from 12 a month to 5 a month",
                Some("12 to 5 pages per month"),
            ),
            (
                "Cut falls from 6.2 to 4.0 per 1,000 bed days",
                Some("6.2 to 4 falls per thousand bed days"),
            ),
            (
                "Have fewer than 1 fall per 1,000 bed days",
                Some("<= 1 fall per thousand bed days"),
            ),
            ("Cut falls from 6.2 to 4.0 per 250 bed days", None),
        ] {
            assert_proposed(text, measure);
        }
    }

    #[test]
    fn a_proposal_says_what_the_sentence_says_or_nothing() {
        for (text, measure) in [
            (
                "Double subscribers from 4,000 to 8,000",
                Some("4000 to 8000 subscribers"),
            ),
            ("Let no child wait more than 10 minutes", Some("<= 10 minutes")),
            (
                "Host four open evenings with at least 30 visitors each",
                Some("4 open evenings"),
            ),
            ("Get at least four of our six trainees certified", Some("4 trainees")),
            ("Have fewer than 5 open bugs", Some("<= 4 open bugs")),
            ("Churn under 3%", Some("<= 3%")),
            ("Keep churn at 4%", Some("<= 4%")),
            ("Keep uptime at 99%", Some(">= 99%")),
            ("Harvest 2 tonnes of tomatoes", Some("0 tonnes to 2 tonnes")),
            ("Save $500 a month", Some(">= 500 USD per month")),
            ("Manage the budget of €400k with under 2% variance", Some("<= 2%")),
            (
                "Halve the time it takes from 40 to 20 minutes",
                Some("40 minutes to 20 minutes"),
            ),
            ("Answer all requests within 48 hours, up from 60%", None),
            ("All branches open by eight", None),
            ("Publish 3 guides and hold 2 talks", None),
            ("Refurbish room [3]", None),
            ("Read the manual [1], and sign it", None),
            ("Cut errors to [3]", Some("3")),
            ("Cut churn from 4% to 4%", None),
            ("Sell 1.200 tickets", None),
            ("Raise margin by 300 basis points", Some("? +3pp")),
            ("Run 5k in 25 minutes", Some("<= 25 minutes")),
            ("Lift 100 kg", Some("? to 100 kg")),
            ("Hold a plank for 3 minutes", Some("? to 3 minutes")),
            ("Cycle 5,000 km this year", Some("0 km to 5000 km")),
            ("Read 30 minutes every evening", Some(">= 30 minutes per evening")),
            ("Deliver the training to 40 staff", Some("40 staff")),
            ("Keep overheads to 12% of income", Some("<= 12%")),
            ("Cut rent to £900", Some("? to 900 GBP")),
            ("Cut spend to £900 a month", Some("? to 900 GBP per month")),
            ("Raise £900", Some("900 GBP")),
            ("Answer in less than one working day", Some("<= 1 working day")),
            ("Reduce complaints to under 5", Some("<= 4")),
            ("Reduce complaints to fewer than 5", Some("<= 4")),
            ("At least half the board to be women", Some(">= 50%")),
            ("Score 4.2 out of 5 stars", Some("? to 4.2/5")),
            ("4 out of 5 customers recommend us", Some("? to 80%")),
            (
                "Cut 14 errors a month to 7",
                Some("14 errors per month to 7 errors per month"),
            ),
            ("Cut falls from 11 to 4 a quarter", Some("11 to 4 falls per quarter")),
            ("Hold 3 parents' evenings", Some("3 parents' evenings")),
            ("Bring in £500 more a month", Some("? +500 GBP per month")),
            ("Finish in the top 3 of the county league", Some("<= 3")),
            ("Get in 20 minutes of exercise each day", Some(">= 20 minutes per day")),
            ("Beat my 10k time of 52 minutes", Some("<= 52 minutes")),
            ("Achieve 60 FPS", Some("? to 60 FPS")),
            ("Train 10 more mentors (now 6)", Some("6 mentors +10 mentors")),
            ("Grow membership by 40 to 250", Some("210 to 250")),
            ("Cut complaints to a tenth", Some("? -90%")),
            ("Reduce to 5 the number of open audits", Some("? to 5")),
            ("Speed up builds from 1h 20min to 20min", Some("80 min to 20 min")),
            ("Cut recovery from 4h to 1h30", Some("4 h to 90 min")),
            ("Stay within the £1.4m budget", Some("<= 1400000 GBP")),
            ("Waiting time does not rise above 30 minutes", Some("<= 30 minutes")),
            ("Stock never falls below 40 units", Some(">= 40 units")),
            ("Have no fewer than 40 visitors", Some(">= 40 visitors")),
            ("No new category 3 or 4 pressure ulcers", None),
            ("Answer 19 of 20 calls by June", Some("? to 95%")),
            ("Refit 3 of 5 branches", Some("3 branches")),
            (
                "Respond within 2 working days instead of 5",
                Some("5 working days to 2 working days"),
            ),
            (
                "Cut complaints from 9 to 4 compared with 2026",
                Some("9 to 4 complaints"),
            ),
            ("Cut complaints from 9 to 4 year on year", Some("9 to 4 complaints")),
            ("Halve errors from 14 a month", Some("14 per month -50%")),
            ("Raise £1,000 more than last year", Some("? +1000 GBP")),
            ("80 percent of patients are discharged by noon", Some("? to 80%")),
        ] {
            assert_proposed(text, measure);
        }
    }

    fn assert_proposed(text: &str, measure: Option<&str>) {
        let setting = Setting::new(Kind::Goal, iso_day("2026-11-21").unwrap_or_default());
        let reading = read(Language::english(), text, &setting);
        assert_eq!(proposed_measure(&reading).as_deref(), measure, "{text}");
    }
}
