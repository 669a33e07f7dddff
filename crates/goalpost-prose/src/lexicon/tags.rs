//! What a word can be. A language's data files name these tags in their section headings; the reader asks for these,
//! and for the short lists of `list.rs`, which is why another language needs other data and no other code.

/// The tags of a word form: a set, because "report" is a thing and a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tags(pub(crate) u128);

impl Tags {
    /// No tag.
    pub(crate) const NONE: Self = Self(0);

    /// The set of these tags.
    pub(crate) const fn of(tags: &[Tag]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < tags.len() {
            bits |= 1 << tags[at] as u8;
            at += 1;
        }
        Self(bits)
    }

    /// Whether the tag is in the set.
    pub(crate) const fn has(self, tag: Tag) -> bool {
        self.0 & (1 << tag as u8) != 0
    }

    /// Whether one of these tags is in the set.
    pub(crate) const fn any(self, tags: Self) -> bool {
        self.0 & tags.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn with(self, tags: Self) -> Self {
        Self(self.0 | tags.0)
    }

    /// What both sets have.
    pub(crate) const fn only(self, tags: Self) -> Self {
        Self(self.0 & tags.0)
    }
}

/// Declares the tags with the names that data files use.
macro_rules! tags {
    ($($(#[doc = $doc:literal])* $tag:ident = $name:literal,)*) => {
        /// A thing that a word can be.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Tag {
            $($(#[doc = $doc])* $tag,)*
        }

        impl Tag {
            /// The tag of a section heading.
            #[cfg_attr(not(test), allow(dead_code, reason = "only the build script reads data files"))]
            pub(crate) fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$tag),)*
                    _ => None,
                }
            }
        }
    };
}

tags! {
    /// An article.
    Det = "det",
    /// The article of one thing of several, which may also mean `per`.
    Indefinite = "indefinite",
    /// A possessive: my, our.
    Own = "own",
    /// Points to what is at hand: this.
    This = "this",
    /// Points elsewhere: that.
    That = "that",
    /// A pronoun or a name of everybody as a subject.
    Subject = "subject",
    /// Stands for a thing without naming it.
    Pronoun = "pronoun",
    /// will, shall, can.
    Modal = "modal",
    /// A form of `be`.
    Be = "be",
    /// A form of `have`.
    Have = "have",
    /// A negation.
    Not = "not",
    /// Joins two of a kind.
    And = "and",
    /// Offers one of two.
    Or = "or",
    /// Begins the means: by, through.
    Means = "means",
    /// Begins what something is for: so that.
    Purpose = "purpose",
    /// Begins what must hold meanwhile: while, without.
    Aside = "aside",
    /// Begins a condition or a reason.
    Because = "because",
    /// Begins a relative clause.
    Relative = "relative",
    /// A preposition.
    Prep = "prep",
    /// of.
    Of = "of",
    /// in, on, at.
    In = "in",
    /// on.
    On = "on",
    /// for.
    For = "for",
    /// to, before a verb.
    To = "to",
    /// Begins the scope of something: across.
    Scope = "scope",
    /// Comes before what is to be reached.
    Target = "target",
    /// Comes before where it starts.
    Origin = "origin",
    /// Comes before by how much.
    Delta = "delta",
    /// Says that a number is how things stand or stood.
    Baseline = "baseline",
    /// Comes before a last day.
    Due = "due",
    /// Comes before a day that is itself too late.
    StrictlyBefore = "strictly before",
    /// Comes before a length of time that may pass.
    Within = "within",
    /// Comes before a length of time or a period.
    SpanOf = "span",
    /// The end of a period.
    End = "end",
    /// The start of a period.
    Start = "start",
    /// The middle of a period.
    Mid = "mid",
    /// next.
    Next = "next",
    /// last.
    Last = "last",
    /// every, once per.
    Every = "every",
    /// every, each, in front of a noun.
    Each = "each",
    /// a, per, between a number and a period.
    Per = "per",
    /// A day as a unit.
    Day = "day",
    /// A week as a unit.
    Week = "week",
    /// A month as a unit.
    Month = "month",
    /// A quarter as a unit.
    Quarter = "quarter",
    /// Half a year as a unit.
    HalfYear = "half year",
    /// A year as a unit.
    Year = "year",
    /// Makes a year fiscal.
    Fiscal = "fiscal",
    /// Stands between a number and its period: working, consecutive.
    Business = "business",
    /// today.
    Today = "today",
    /// tomorrow.
    Tomorrow = "tomorrow",
    /// morning, weekend: recurs every day or week.
    PartOfDay = "part of day",
    /// daily.
    PeriodicDay = "periodic day",
    /// weekly.
    PeriodicWeek = "periodic week",
    /// monthly.
    PeriodicMonth = "periodic month",
    /// quarterly.
    PeriodicQuarter = "periodic quarter",
    /// yearly.
    PeriodicYear = "periodic year",
    /// times, behind a number.
    Times = "times",
    /// once, twice.
    Once = "once",
    /// The end of the year in one word.
    EndOfYear = "eoy",
    /// The end of the quarter in one word.
    EndOfQuarter = "eoq",
    /// The end of the month in one word.
    EndOfMonth = "eom",
    /// The end of the week in one word.
    EndOfWeek = "eow",
    /// The end of the half in one word.
    EndOfHalf = "eoh",
    /// A time that is none.
    VagueTime = "vague time",
    /// More of it, as a direction.
    Up = "up",
    /// Less of it, as a direction.
    Down = "down",
    /// Before a number: this or more.
    AtLeast = "at least",
    /// Before a number: this or less.
    AtMost = "at most",
    /// Behind a number: this or more.
    OrMore = "or more",
    /// Behind a number: this or less.
    OrLess = "or less",
    /// Compares so that the number itself is not enough: under, more than.
    Strict = "strict",
    /// Stands before a number without changing it much.
    About = "about",
    /// all, every.
    All = "all",
    /// none.
    Zero = "zero",
    /// percent.
    Percent = "percent",
    /// Percentage points.
    Points = "points",
    /// Basis points.
    BasisPoints = "basis points",
    /// A number word.
    Number = "number",
    /// A word that multiplies the number before it.
    Scale = "scale",
    /// A fraction, in percent.
    Fraction = "fraction",
    /// An ordinal.
    Ordinal = "ordinal",
    /// double, halve: the change in percent.
    Multiple = "multiple",
    /// The name of a month.
    MonthName = "month name",
    /// The name of a weekday.
    Weekday = "weekday",
    /// A holiday.
    Holiday = "holiday",
    /// A noun that has a level.
    Metric = "metric",
    /// A noun that has a level by proxy.
    Half = "half",
    /// A noun that nobody can see.
    Abstract = "abstract",
    /// A noun without a plural or an end: research.
    Mass = "mass",
    /// A piece of one's own work.
    Volume = "volume",
    /// What others decide.
    Outcome = "outcome",
    /// A person by what they do.
    People = "people",
    /// What happens on a day.
    Event = "event",
    /// The verdict of others.
    Verdict = "verdict",
    /// A name that a number follows.
    Numbered = "numbered",
    /// The word of a currency.
    CurrencyWord = "currency word",
    /// A unit of time shorter than a day.
    UnitTime = "time",
    /// Any unit.
    Unit = "unit",
    /// Any noun.
    Noun = "noun",
    /// A word of degree.
    Degree = "degree",
    /// A quantity without a number.
    Quantity = "quantity",
    /// A frequency without a number.
    Frequency = "frequency",
    /// A judgement.
    Quality = "quality",
    /// A way out.
    HedgeWord = "hedge word",
    /// An adjective that chooses.
    Selector = "selector",
    /// Exact although it looks vague.
    Exact = "exact",
    /// A slot to be filled.
    Slot = "slot",
    /// A slot even where it stands in small letters.
    SlotAlways = "slot always",
    /// Comes before a template's instruction.
    Insert = "insert",
    /// The self-rated confidence of an author.
    Sure = "sure",
    /// A label in front of a statement: goal, KR.
    Label = "label",
    /// An answer within a time is a service, not a deadline.
    Service = "service",
    /// A label behind which a number is an idiom or a rank.
    Rank = "rank",
    /// Nothing stands between it and an adverb: -ly words and their kind.
    Adverb = "adverb",
    /// A verb whose doing cannot be seen, however many it is done to: inspire.
    Unseen = "unseen",
    /// A vague verb that is itself what is done: support, explore.
    Activity = "activity",
    /// Compares, and needs what it compares with: more than.
    Comparison = "comparison",
    /// The name of a number in a slot: [Number].
    NumberSlot = "number slot",
    /// Makes what is said a standing manner: always.
    Standing = "standing",
    /// A paper that shows what somebody has learned, or what leads to it.
    Credential = "credential",
    /// A position, or the change to another.
    Position = "position",
    /// What is so when something was delivered: "available", "live".
    Stands = "stands",
    /// Verbs whose number is what goes away: "lose 8 kilos".
    Shed = "shed",
    /// Verbs whose number may be the name of a distance: "run 5k".
    Race = "race",
    /// A noun that names a deed with its end: "sign-off of the design".
    Deed = "deed",
    /// Tells how old a thing is: "older than".
    Extent = "extent",
    /// A plural.
    Plural = "plural",
}
