//! Short lists of words that one pattern of the reader asks for, and no other: too small to be a tag, and still the
//! language's and not the reader's.
//!
//! A language's file `lists.txt` has a section for each that it needs. A pattern whose list is missing never fits, so that
//! another language begins without one.

/// Declares the lists with the names that data files use.
macro_rules! lists {
    ($($(#[doc = $doc:literal])* $list:ident = $name:literal,)*) => {
        /// A list of words that a pattern asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum List {
            $($(#[doc = $doc])* $list,)*
        }

        impl List {
            /// All of them, with the names that head their sections.
            pub(crate) const ALL: &[(Self, &str)] = &[$((Self::$list, $name),)*];
        }
    };
}

lists! {
    /// Endings of nouns that nobody can see: "openness".
    AbstractEndings = "abstract endings",
    /// Prepositions behind a length of time that lead to where it starts: "14 days after the judgment".
    After = "after",
    /// Begin the name of people of an age: "the over-65s".
    AgeLimits = "age limits",
    /// Adverbs behind a length of time that tell that it passes before something else: "24 hours beforehand".
    Ahead = "ahead",
    /// Verbs that only aim: nobody says that what they name will be reached.
    Aiming = "aiming",
    /// Goals that were set elsewhere: "the forecast".
    Aims = "aims",
    /// Verbs that give a share of something to something: "invest 15% of it".
    Allotting = "allotting",
    /// Adjectives that are names of things as well: "a writing prompt".
    AlsoNouns = "also nouns",
    /// Begin what a habit hangs on: "before leaving work".
    Anchors = "anchors",
    /// What somebody gets who asked: "get an answer".
    Answers = "answers",
    /// Verbs for what a body decides: "the council approves the plan".
    Approving = "approving",
    /// Prepositions behind which "one" counts nothing: "under one roof".
    AsOne = "as one",
    /// Participles that tell what others want of somebody: "staff are required to sign in".
    Asked = "asked",
    /// Begin a question that a sentence only tells of: "understand why".
    Asking = "asking",
    /// Verbs for the beginning, the going on and the end of the deed behind them: "finish painting".
    Aspects = "aspects",
    /// Verbs for coming to what was set: "hit the target".
    Attaining = "attaining",
    /// Come before the day on which something begins: "starting in February".
    Beginning = "beginning",
    /// Come before the lower end of a range: "between 40 and 50".
    Between = "between",
    /// Tell that as many came as there was room for: "two sold-out workshops".
    Booked = "booked",
    /// What a limit is set to and kept, and not lowered: "budget below £3k".
    Budgets = "budgets",
    /// Abbreviations in front of the number of a week of the calendar: "CW 12".
    CalendarWeeks = "calendar weeks",
    /// Nouns for the most that may be spent: "max £15k".
    Caps = "caps",
    /// Parts of a book or a course, several of them: "chapters 3 to 7".
    Chapters = "chapters",
    /// Verbs for coming to the end of a period: "close the year with".
    Closing = "closing",
    /// Adjectives that name people behind an article: "for the poor".
    Collective = "collective",
    /// Begin a clause that says in which case or from when on something holds: "if we need more time".
    Conditions = "conditions",
    /// Nouns that only count what stands behind them: "number of orders".
    Counts = "counts",
    /// Verbs for doing a deed to a share of one's own things: "handbooks covering 80% of the roles".
    Covering = "covering",
    /// Say that a thing is kept as things are now: "keep the calendar up to date".
    Current = "current",
    /// Verbs for taking care of a thing, which have no end of their own and are over once it was done to all of them:
    /// "tackle 60% of the issues", "the risks have been addressed".
    Dealing = "dealing",
    /// Who is charged with something by the name of the work: "marketing to send the letter".
    Departments = "departments",
    /// Endings of words for several people by what they do: "registrants", "trainees".
    Doers = "doers",
    /// Begin a period that the deed lies in: "during the quarter".
    During = "during",
    /// What a name in angle brackets is, in a text about markup: "a <title> tag".
    Elements = "elements",
    /// Tell the hours or the rank of a post: "a part-time bookkeeper".
    Employment = "employment",
    /// Verbs whose statement shall come true: "make sure that the guide is published".
    Ensuring = "ensuring",
    /// What a placeholder is in a text about placeholders: "remove all TBD markers".
    Entries = "entries",
    /// Nouns behind which "no" counts nothing: "no exceptions".
    Excuses = "excuses",
    /// Verbs for going further than before, or elsewhere: "extend the guide", "expand to Canada".
    Extending = "extending",
    /// Say that a number comes on top of what there is: "an extra $250".
    Extra = "extra",
    /// Holidays that stand for the weeks around them: "the Christmas campaign".
    Festivals = "festivals",
    /// A number of periods that is small and not told: "every couple of months".
    Few = "few",
    /// What a deed ends in, as the deed behind it calls it: "run a survey and publish the results".
    Findings = "findings",
    /// Small words of other languages that goals are written in; none that is often a name or a word of English.
    Foreign = "foreign",
    /// What a form asks for in round brackets: "(date)".
    FormFields = "form fields",
    /// Verbs whose object is no longer lost: "remove 5 hours of manual work".
    Freeing = "freeing",
    /// Verbs for bringing together what is then worked with: "collect samples".
    Gathering = "gathering",
    /// Verbs for covering a distance, all of it at once: "run 10 km".
    Going = "going",
    /// Verbs for what happens on a day that can be looked up: "before the transfer window shuts".
    Happening = "happening",
    /// Verbs for giving somebody a post: "hire a bookkeeper".
    Hiring = "hiring",
    /// Verbs for what then holds for a while: "renew the lease for five years".
    Holding = "holding",
    /// Begin the part of what was just counted: "five engineers, including two seniors".
    Including = "including",
    /// What happens again and again, so that a share of it tells how often: "90% of the time".
    Instances = "instances",
    /// Words of a template that tells what to fill in: "insert metric here".
    Instructions = "instructions",
    /// Verbs for leaving or making a thing as it should be: "keep the calendar up to date".
    Keeping = "keeping",
    /// Times of the year that everybody concerned knows: "over the holidays".
    KnownTimes = "known times",
    /// What somebody stands on or works with: "on one leg".
    Limbs = "limbs",
    /// Long words that are slots by themselves, or close a phrase that is one: "to be confirmed".
    LongSlots = "long slots",
    /// What is gathered to be worked with, and not what others give: "collect samples".
    Material = "material",
    /// What waits until somebody deals with it: "all outstanding requests".
    Matters = "matters",
    /// Begin what shall be so at the same time, with a verb in -ing: "while protecting the hedges".
    Meanwhile = "meanwhile",
    /// Verbs for making one of two: "merge the two databases".
    Merging = "merging",
    /// Say that a number is the difference to what there was: "10 more mentors", "20 g less sugar".
    MoreOrFewer = "more or fewer",
    /// What multiples are told of: "deadlift 1.5x bodyweight".
    Multiples = "multiples",
    /// Endings of words that end as those do and name things: "payments".
    NoDoers = "no doers",
    /// Endings of words in -s that are no plurals: "status".
    NoPlurals = "no plurals",
    /// Abbreviations in front of the number of a work: "op. 10".
    NumberMarks = "number marks",
    /// Verbs for what somebody wants others to do: "I expect all members to follow the code".
    Obliging = "obliging",
    /// What people meet for or are asked in once, besides events: "the March survey".
    Occasions = "occasions",
    /// Come before a time of the day: "by 17h30".
    OfDay = "of day",
    /// Adjectives between "per" and a period: "once per academic year".
    OfPeriods = "of periods",
    /// Begin the whole of a share in two numbers, whatever it is: "3 out of 4".
    OutOf = "out of",
    /// Say behind a form of "be" that something has ended: "before the year is out".
    Over = "over",
    /// Verbs for being one of those who do a thing: "60% of apprentices participate in the exchange".
    Partaking = "partaking",
    /// Verbs for letting a stretch of time pass: "go a month without an accident".
    Passing = "passing",
    /// What things are counted over with an article: "2 tries a game".
    PerThing = "per thing",
    /// Prepositions in front of where or to whom something is done: "across 12 sites".
    Places = "places",
    /// What stands in front of a verb that is then still a deed: "redraft".
    Prefixes = "prefixes",
    /// What somebody pays or is paid: "a fee of £20", "wages rise".
    Prices = "prices",
    /// Verbs for what is done to each thing as it comes in: "mark books within three days".
    Processing = "processing",
    /// People who are not told what to do: "80% of parents".
    Public = "public",
    /// Nouns for what somebody wants to reach: "our goal is to open the shop".
    Purposes = "purposes",
    /// Nouns behind the name of a distance for how fast somebody ran it: "my 10k time".
    RaceTimes = "race times",
    /// Verbs for coming to a place of a table: "finish in the top 6".
    Ranking = "ranking",
    /// Words for how good a thing is, two of which may be marks of a test: "good or outstanding".
    Ratings = "ratings",
    /// Seasons of the year: "this spring".
    Seasons = "seasons",
    /// Verbs that come true when others take what they name: "sell 300 tickets".
    Selling = "selling",
    /// Begin the whole of a share in two numbers, where it is a round number: "9 in 10".
    ShareOf = "share of",
    /// Nouns that tell how large a part is: "share of orders".
    Shares = "shares",
    /// What is spent, besides time and what is measured: "cost", "effort".
    Spent = "spent",
    /// Stages of a product that its makers name without an article: "by beta".
    Stages = "stages",
    /// Verbs whose object is what people come to: "host a webinar".
    Staging = "staging",
    /// Verbs for being somewhere or not, which only those do who are told of: "80% of volunteers stay".
    Staying = "staying",
    /// What lasts for a while that only those concerned know: "this half-term".
    Stretches = "stretches",
    /// Tell which of several levels is meant, and not how good it is: "the highest balance".
    Superlatives = "superlatives",
    /// What orders those who take part, where everybody can see it: "the top 6 of the league".
    Tables = "tables",
    /// Begin an hour that something may not begin or end beyond: "later than 9".
    Than = "than",
    /// Possessives of a third person, whose it is was told before: "set up a panel and hold its first meeting".
    Theirs = "theirs",
    /// Verbs that want an object, and without one act on that of the verb before: "draft the plan and share with the
    /// board".
    Transitive = "transitive",
    /// Verbs for what others do with a thing that is there: "used by every ward".
    Using = "using",
    /// Endings of verbs that make a thing of some kind: "gamify".
    VerbEndings = "verb endings",
    /// Come before a period all of which is meant: "the whole of 2027".
    Wholes = "wholes",
    /// Behind "without", say that there shall be none: "without a single finding".
    WithoutAny = "without any",
}

/// The words of a list, in small letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// Which letters of ASCII some word begins with, one bit each, a first: most words are told apart by it.
    initials: u32,
    /// Which letters some word ends with.
    finals: u32,
    words: &'static [&'static str],
}

impl Words {
    /// The words, which begin and end with these letters.
    pub(crate) const fn new(initials: u32, finals: u32, words: &'static [&'static str]) -> Self {
        Self {
            initials,
            finals,
            words,
        }
    }

    /// Whether a word in small letters is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        is_in(self.initials, word.as_bytes().first()) && self.words.contains(&word)
    }

    /// Whether a word is one of them, in capitals or not.
    pub(crate) fn has_any_case(&self, word: &[u8]) -> bool {
        let first = word.first().map(u8::to_ascii_lowercase);
        let is = |own: &&str| word.eq_ignore_ascii_case(own.as_bytes());
        is_in(self.initials, first.as_ref()) && self.words.iter().any(is)
    }

    /// Whether a word in small letters ends with one of them, behind so many other letters or more.
    pub(crate) fn has_end_of(&self, word: &str, stem: usize) -> bool {
        let ends = |ending: &&str| word.len() >= ending.len() + stem && word.ends_with(*ending);
        is_in(self.finals, word.as_bytes().last()) && self.words.iter().any(ends)
    }

    /// What of a word in small letters stands behind the first of them that it begins with.
    pub(crate) fn behind_start_of<'w>(&self, word: &'w [u8]) -> Option<&'w [u8]> {
        let mut starts = self.words.iter();
        is_in(self.initials, word.first())
            .then(|| starts.find_map(|start| word.strip_prefix(start.as_bytes())))
            .flatten()
    }
}

fn is_in(letters: u32, letter: Option<&u8>) -> bool {
    letter.is_some_and(|letter| letters & bit(*letter) != 0)
}

/// The bit of a letter. What is no small letter of ASCII shares the last.
pub(crate) const fn bit(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 1 << 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_list_has_the_words_of_its_section_and_no_others() {
        let file = include_str!("../../lang/en/lists.txt");
        let lists = Language::english().lexicon();
        for (list, name) in List::ALL {
            let (_, section) = file.split_once(&format!("[{name}]\n")).expect(name);
            let words = section.split('[').next().unwrap_or_default().split([',', '\n']);
            let words: Vec<&str> = words.map(str::trim).filter(|word| !word.is_empty()).collect();
            assert!(!words.is_empty(), "{name}");
            for word in words {
                assert!(lists.list(*list).has(word), "{name}: {word}");
            }
            for other in ["", "zzz", "Goal", "éclair"] {
                assert!(!lists.list(*list).has(other), "{name}: {other}");
            }
        }
    }

    #[test]
    fn a_language_begins_without_lists() {
        assert!(!Language::german().lexicon().list(List::Aims).has("goal"));
    }
}
