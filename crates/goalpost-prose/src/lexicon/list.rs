//! Short lists of words that a pattern of the reader asks for, or a few that mean the same: too small to be a tag, and
//! still the language's and not the reader's. Whoever adds a word looks at all that ask.
//!
//! A language's file `lists.txt` has a section for each that it needs. A missing list has no words, so that another
//! language begins without one; a pattern that leaves out what is on its list ([`List::Multiples`],
//! [`List::NoPlurals`], [`List::Rates`]) then leaves out nothing.

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
    /// Words in front of a verb that tell that it is possible: "customers can pay online".
    Able = "able",
    /// Adjectives for who or what is not there when it should be: "never be late".
    Absent = "absent",
    /// Endings of nouns that nobody can see: "openness".
    AbstractEndings = "abstract endings",
    /// Verbs for coming to more of what people have in them: "200 pupils gained confidence".
    Acquiring = "acquiring",
    /// Verbs behind which "to" tells whom: "speak to 12 customers".
    Addressing = "addressing",
    /// Endings, of which one is needed for a word that nobody knows to be an adjective: "plentiful", "snappier".
    Adjectives = "adjectives",
    /// Nouns for what others find somebody to be, and for groups: "a leader", "a team".
    Admired = "admired",
    /// Prepositions behind a length of time that lead to where it starts: "14 days after the judgment".
    After = "after",
    /// Begin the name of people of an age: "the over-65s".
    AgeLimits = "age limits",
    /// Adverbs behind a length of time that tell that it passes before something else: "24 hours beforehand".
    Ahead = "ahead",
    /// Verbs that only aim: nobody says that what they name will be reached.
    Aiming = "aiming",
    /// Nouns for what was set before, somewhere else: "meet all targets", "the forecast".
    Aims = "aims",
    /// Verbs that give a share of something to something: "invest 15% of it".
    Allotting = "allotting",
    /// Adjectives that are names of things as well: "a writing prompt".
    AlsoNouns = "also nouns",
    /// Verbs for changing something without a word of how: "adjust our intake".
    Altering = "altering",
    /// Begin what a habit hangs on: "before leaving work".
    Anchors = "anchors",
    /// What somebody gets who asked: "get an answer".
    Answers = "answers",
    /// Verbs for making use of one of several things: "use appropriate channels".
    Applying = "applying",
    /// Verbs for what a body decides: "the council approves the plan".
    Approving = "approving",
    /// Tell that somebody is there from one hour to another: "open 8 to 6".
    Attending = "attending",
    /// Prepositions in front of what something shall be: "establish the wiki as the norm", "turn it into a home".
    AsAt = "as at",
    /// Prepositions behind which "one" counts nothing: "under one roof".
    AsOne = "as one",
    /// Participles that tell what others want of somebody: "staff are required to sign in".
    Asked = "asked",
    /// Begin a question that a sentence only tells of: "understand why".
    Asking = "asking",
    /// Verbs for bringing somebody to a deed, which "to" tells: "get the landlord to sign".
    AskingTo = "asking to",
    /// Verbs for the beginning, the going on and the end of the deed behind them: "finish painting".
    Aspects = "aspects",
    /// Verbs of looking at something, which end only where the thing has an end: "assess our strategies".
    Assessing = "assessing",
    /// Verbs for coming to what was set before: "hit the target".
    Attaining = "attaining",
    /// Nouns for a level that others give by its name: "achieve Platinum status".
    Awards = "awards",
    /// What a year had that others are held against: "back to 2008 levels".
    BaseLevels = "base levels",
    /// Nouns for what bears a name, whatever its name says: "the Good Food mark".
    Bearers = "bearers",
    /// Verbs for standing or holding so much of something: "carry 40-tonne lorries".
    Bearing = "bearing",
    /// Verbs for being better than what was done before: "beat my time of 52 minutes".
    Beating = "beating",
    /// Verbs behind which a noun tells what somebody is: "become a governor".
    Becoming = "becoming",
    /// Come before the day on which something begins: "starting in February".
    Beginning = "beginning",
    /// Verbs that only begin to tell how somebody is: "behave professionally".
    Behaving = "behaving",
    /// Verbs for making a level better, up where more is better: "boost the pass rate".
    Bettering = "bettering",
    /// Come before the lower end of a range: "between 40 and 50".
    Between = "between",
    /// Tell that as many came as there was room for: "two sold-out workshops".
    Booked = "booked",
    /// Verbs behind which a noun is the deed: "make improvements".
    Bringing = "bringing",
    /// Verbs for planning what may be spent, in front of a limit that is not lowered: "budget below £3k".
    Budgets = "budgets",
    /// Abbreviations in front of the number of a week of the calendar: "CW 12".
    CalendarWeeks = "calendar weeks",
    /// Verbs for setting the most that something may come to: "cap the budget at £15k".
    Capping = "capping",
    /// Words in front of the most that may be spent: "max £15k".
    Caps = "caps",
    /// Verbs for what goes on and on: "track my spending", "mentor the team".
    CarryingOn = "carrying on",
    /// Parts of a book or a course, several of them: "chapters 3 to 7".
    Chapters = "chapters",
    /// Verbs whose participle tells that a thing was gone through once more: "a revised plan".
    Checking = "checking",
    /// What climbers do with a grade: "onsight 6c".
    Climbing = "climbing",
    /// Verbs for coming to the end of a period: "close the year with".
    Closing = "closing",
    /// Adjectives that name people behind an article: "for the poor".
    Collective = "collective",
    /// Verbs in front of the place that others give: "take first place".
    ComingFirst = "coming first",
    /// What a name of a firm ends with: "Better Homes Ltd".
    Companies = "companies",
    /// Begin a clause that says in which case or from when on something holds: "if we need more time".
    Conditions = "conditions",
    /// Verbs behind which "to" is followed by the most there may be: "limit the call to 30 minutes".
    Confining = "confining",
    /// Nouns that only count what stands behind them: "number of orders".
    Counts = "counts",
    /// Verbs for doing a deed to a share of one's own things: "handbooks covering 80% of the roles".
    Covering = "covering",
    /// Verbs for making what was not there: "create an inclusive workplace".
    Creating = "creating",
    /// Say that a thing is kept as things are now: "keep the calendar up to date".
    Current = "current",
    /// Verbs for taking care of a thing, which have no end of their own and are over once it was done to all of them:
    /// "tackle 60% of the issues", "the risks have been addressed".
    Dealing = "dealing",
    /// Beginnings of adjectives that say that something is not so: "unable", "invisible".
    Denying = "denying",
    /// Who is charged with something by the name of the work: "marketing to send the letter".
    Departments = "departments",
    /// Endings of words for several people by what they do: "registrants", "trainees".
    Doers = "doers",
    /// Nouns that are as vague as the verb that they stand for: "provide support to carers".
    DoingGood = "doing good",
    /// Short words behind "be" that tell that a thing is where it should be, or has ended: "the handbook is out",
    /// "before the year is over".
    Done = "done",
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
    /// Verbs behind whose object "with" tells what it is given: "provide every child with a great start".
    Equipping = "equipping",
    /// Verbs behind whose object "as" tells what others shall take it for: "position us as a leader".
    Establishing = "establishing",
    /// Leave a day out of a rhythm: "every day except Sunday".
    Excepting = "excepting",
    /// Nouns behind which "no" counts nothing: "no exceptions".
    Excuses = "excuses",
    /// Verbs for going further than before, or elsewhere: "extend the guide", "expand to Canada".
    Extending = "extending",
    /// Say that a number comes on top of what there is: "an extra $250".
    Extra = "extra",
    /// Nouns for going down: "a reduction in infections".
    Falls = "falls",
    /// Holidays that stand for the weeks around them: "the Christmas campaign".
    Festivals = "festivals",
    /// A number of periods that is small and not told: "every couple of months".
    Few = "few",
    /// Say how much less there shall be of what stands behind them: "2 fewer meetings", "20 g less sugar".
    Fewer = "fewer",
    /// What a deed ends in, as the deed behind it calls it: "run a survey and publish the results".
    Findings = "findings",
    /// Verbs that name nothing but the end, whatever it is that ends: "complete the training".
    Finishing = "finishing",
    /// Who does work for others under a contract: "engage a new supplier".
    Firms = "firms",
    /// Verbs whose "in" is their own, in front of the time that is spent: "get in 20 minutes of exercise".
    FittingIn = "fitting in",
    /// Small words of other languages that goals are written in; none that is often a name or a word of this one.
    Foreign = "foreign",
    /// What a form asks for in round brackets: "(date)".
    FormFields = "form fields",
    /// Endings of words that tell that there is none of it: "smoke-free".
    FreeOf = "free of",
    /// Verbs whose object is no longer lost: "remove 5 hours of manual work".
    Freeing = "freeing",
    /// Verbs for bringing together what is then worked with: "collect samples".
    Gathering = "gathering",
    /// Verbs in front of a thing that somebody comes to or shall change: "get a licence", "make the queues shorter".
    Getting = "getting",
    /// Verbs for being a little further, which nobody sees: "make progress".
    GettingOn = "getting on",
    /// Verbs for covering a distance, all of it at once: "run 10 km".
    Going = "going",
    /// Verbs for what happens on a day that can be looked up: "before the transfer window shuts".
    Happening = "happening",
    /// Verbs that only tell that somebody has something: "get a tattoo", "have a public roadmap".
    Having = "having",
    /// Say in front of a number that a level is held: "stays below 5%".
    HeldAt = "held at",
    /// Verbs for giving somebody a post: "hire a bookkeeper".
    Hiring = "hiring",
    /// Verbs for what then holds for a while: "renew the lease for five years".
    Holding = "holding",
    /// Verbs for making something better, and no word of how: "improve the pass rate", "an enhanced login page".
    Improving = "improving",
    /// Nouns behind a preposition for a state that nobody can look at: "get my finances under control".
    InOrder = "in order",
    /// Begin the part of what was just counted: "five engineers, including two seniors".
    Including = "including",
    /// What happens again and again, so that a share of it tells how often: "90% of the time".
    Instances = "instances",
    /// Words of a template that tells what to fill in: "insert metric here".
    Instructions = "instructions",
    /// In front of what something else takes the place of: "water instead of coffee".
    InsteadOf = "instead of",
    /// Prepositions that lead to such a state: "get back on track".
    IntoOrder = "into order",
    /// Verbs behind which "with" tells who else does it: "work with the schools".
    Joining = "joining",
    /// The same verbs where "with" is part of them: "partner with the schools".
    JoiningWith = "joining with",
    /// Verbs for leaving or making a thing as it should be: "keep the calendar up to date".
    Keeping = "keeping",
    /// Times of the year that everybody concerned knows: "over the holidays".
    KnownTimes = "known times",
    /// Verbs for holding what others come to, besides vague ones: "facilitate weekly team meetings".
    Leading = "leading",
    /// What somebody stands on or works with: "on one leg".
    Limbs = "limbs",
    /// Nouns for what is set so that it is not passed: "stay inside our budget".
    Limits = "limits",
    /// Long words that are slots by themselves, or close a phrase that is one: "to be confirmed".
    LongSlots = "long slots",
    /// Nouns behind an adjective that tells how something is done: "in a professional manner".
    Manners = "manners",
    /// Nouns for a part of those who buy, which is a place to win and nothing to hold: "the mid-market".
    Markets = "markets",
    /// What is gathered to be worked with, and not what others give: "collect samples".
    Material = "material",
    /// What waits until somebody deals with it: "all outstanding requests".
    Matters = "matters",
    /// Begin what shall be so at the same time, with a verb in -ing: "while protecting the hedges".
    Meanwhile = "meanwhile",
    /// Nouns that only tell how much there is of what follows: "a high level of trust".
    Measures = "measures",
    /// What those get who come first: "win bronze at the contest".
    Medals = "medals",
    /// Behind "not", tell that more is said: "not only reach 100 members".
    Merely = "merely",
    /// Verbs for making one of two: "merge the two databases".
    Merging = "merging",
    /// Nouns for the place that matters most: "put tenants at the heart of every decision".
    Middles = "middles",
    /// Say how much more there shall be of what stands behind them: "10 more mentors".
    More = "more",
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
    /// What comes again and has a day of its own each time: "save £50 each payday".
    Occurrences = "occurrences",
    /// Come before a time of the day: "by 17h30".
    OfDay = "of day",
    /// Adjectives between "per" and a period: "once per academic year".
    OfPeriods = "of periods",
    /// Prepositions of time, behind which a deed goes on: "after the launch".
    OfTime = "of time",
    /// Endings of words for somebody by an office, which nobody knows: "childminder".
    Offices = "offices",
    /// Words that compare how much or how often something is done, without an amount: "cook more often".
    Oftener = "oftener",
    /// Say behind things how they are switched or worn: "lights off by ten".
    OnAndOff = "on and off",
    /// Say that somebody is there when they should be: "be on time".
    OnTime = "on time",
    /// Pronouns behind a verb that point back to who does it: "conduct yourself with integrity".
    Oneself = "oneself",
    /// Prepositions behind an object that tell where it is led: "get the team onto the new CRM".
    Onwards = "onwards",
    /// Stretches of work as long as each team sets them: "in the next three sprints".
    OpenLengths = "open lengths",
    /// Begin the whole of a share in two numbers, whatever it is: "3 out of 4".
    OutOf = "out of",
    /// Verbs for being one of those who do a thing: "60% of apprentices participate in the exchange".
    Partaking = "partaking",
    /// Verbs for letting a stretch of time pass: "go a month without an accident".
    Passing = "passing",
    /// What things are counted over with an article: "2 tries a game".
    PerThing = "per thing",
    /// Verbs for getting or giving away one after the other, so that one is no end: "sell bread".
    Piecemeal = "piecemeal",
    /// Nouns for a change that are things as well: "a 5 kg prime cut".
    Pieces = "pieces",
    /// Prepositions in front of where or to whom something is done: "across 12 sites".
    Places = "places",
    /// Endings of adjectives that tell what can be done: "playable", "accessible".
    Possible = "possible",
    /// Nouns for somebody by an office, besides those for people: "become a trustee".
    Posts = "posts",
    /// Nouns for what is chosen, in front of which "default" is only praise: "the default choice".
    Preferred = "preferred",
    /// What stands in front of a verb that is then still a deed: "redraft".
    Prefixes = "prefixes",
    /// What somebody pays or is paid: "a fee of £20", "wages rise".
    Prices = "prices",
    /// Verbs behind which "at" tells a price or an amount: "sell pies at 4.50".
    Pricing = "pricing",
    /// Nouns behind "first": "take first place".
    Prizes = "prizes",
    /// Verbs for what is done to each thing as it comes in: "mark books within three days".
    Processing = "processing",
    /// Verbs for giving or keeping what is told of it: "provide excellent service".
    Providing = "providing",
    /// People who are not told what to do: "80% of parents".
    Public = "public",
    /// Nouns for what somebody wants to reach: "our goal is to open the shop".
    Purposes = "purposes",
    /// Verbs for more of something, whatever it is: "drive adoption of the app".
    Pushing = "pushing",
    /// Verbs for giving something its place: "put tenants at the heart".
    Putting = "putting",
    /// Nouns behind the name of a distance for how fast somebody ran it: "my 10k time".
    RaceTimes = "race times",
    /// Verbs for coming to a place of a table: "finish in the top 6".
    Ranking = "ranking",
    /// Nouns for what something is to others, and only in their eyes: "the partner of choice".
    Ranks = "ranks",
    /// Units of what runs at a rate, which nobody counts from zero: "60 fps".
    Rates = "rates",
    /// Words for how good a thing is, two of which may be marks of a test: "good or outstanding".
    Ratings = "ratings",
    /// Verbs that only tell how or among whom somebody is: "stay injury-free", "rank among the best".
    Remaining = "remaining",
    /// Nouns for going up: "a rise in bookings".
    Rises = "rises",
    /// Say behind "to" how soon something is there: "from weekly to next-day".
    SameDay = "same day",
    /// Verbs for what whoever is there hears: "state what a balanced meal is".
    Saying = "saying",
    /// Seasons of the year: "this spring".
    Seasons = "seasons",
    /// Verbs behind whose object "as" tells what others find: "customers see us as fair".
    Seeing = "seeing",
    /// Verbs that join an adjective to their subject, besides "be": "staff feel heard".
    Seeming = "seeming",
    /// Verbs that come true when others take what they name: "sell 300 tickets".
    Selling = "selling",
    /// Nouns for where people are and what they meet with there: "an inclusive workplace".
    Settings = "settings",
    /// Words in front of a verb that tell that it is to be done: "the patient will walk to the window".
    Shall = "shall",
    /// Begin the whole of a share in two numbers, where it is a round number: "9 in 10".
    ShareOf = "share of",
    /// Nouns that tell how large a part is: "share of orders".
    Shares = "shares",
    /// Verbs behind which "that" tells what others shall come to know: "demonstrate that we care".
    Showing = "showing",
    /// Adjectives that compare what can be measured: "make the queues shorter".
    Sized = "sized",
    /// Compare how soon something is done: "answer the phone sooner".
    Sooner = "sooner",
    /// Lead to the part of the year that runs, which the deed lies in: "over the year".
    Spanning = "spanning",
    /// Verbs for giving away what one has: "spend money wisely".
    Spending = "spending",
    /// What is spent, besides time and what is measured: "cost", "effort".
    Spent = "spent",
    /// Stages of a product that its makers name without an article: "by beta".
    Stages = "stages",
    /// Verbs whose object is what people come to: "host a webinar".
    Staging = "staging",
    /// Verbs for beginning to do something, once or again: "take up rowing".
    Starting = "starting",
    /// Verbs for being somewhere or not, which only those do who are told of: "80% of volunteers stay".
    Staying = "staying",
    /// Verbs behind whose object "at" is followed by a level to hold: "stabilise retention at 74%".
    Steadying = "steadying",
    /// Verbs after which something is no longer done: "quit smoking".
    Stopping = "stopping",
    /// What lasts for a while that only those concerned know: "this half-term".
    Stretches = "stretches",
    /// Tell which of several levels is meant, and not how good it is: "the highest balance".
    Superlatives = "superlatives",
    /// Verbs for finding out how much there is of something, which can be anything: "measure the satisfaction of
    /// staff".
    Surveying = "surveying",
    /// What orders those who take part, where everybody can see it: "the top 6 of the league".
    Tables = "tables",
    /// Begin an hour that something may not begin or end beyond: "later than 9".
    Than = "than",
    /// Stretches of time that come again, and in which things are counted: "complaints per term".
    Terms = "terms",
    /// Possessives of a third person, whose it is was told before: "set up a panel and hold its first meeting".
    Theirs = "theirs",
    /// Verbs for what people do with metals: "sell gold".
    Trading = "trading",
    /// Verbs that want an object, and without one act on that of the verb before: "draft the plan and share with the
    /// board".
    Transitive = "transitive",
    /// Verbs behind which "with" tells how somebody is: "treat everyone with respect".
    Treating = "treating",
    /// What somebody does again and again until it works: "within 3 clicks".
    Tries = "tries",
    /// Verbs for getting to know a thing: "explore JAX".
    TryingOut = "trying out",
    /// Verbs for making something else of a thing: "turn the branch into a place people love".
    Turning = "turning",
    /// Adjectives for who has not lost yet: "stay unbeaten".
    Unbeaten = "unbeaten",
    /// Beginnings of words for what nobody wants more of: "absences", "backlog".
    Unwanted = "unwanted",
    /// Tell until when something goes on: "stays until the shop is clean".
    UpToWhen = "up to when",
    /// Verbs for what others do with a thing that is there: "used by every ward".
    Using = "using",
    /// Endings of verbs that make a thing of some kind: "gamify".
    VerbEndings = "verb endings",
    /// Adverbs that tell where or with whom somebody lives: "live abroad".
    Whereabouts = "whereabouts",
    /// Come before a period all of which is meant: "the whole of 2027".
    Wholes = "wholes",
    /// Behind "without", say that there shall be none: "without a single finding".
    WithoutAny = "without any",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    /// The words of a section of the English file.
    fn words_of(name: &str) -> impl Iterator<Item = &'static str> {
        let file = include_str!("../../lang/en/lists.txt");
        let (_, section) = file.split_once(&format!("[{name}]\n")).expect(name);
        let words = section.split('[').next().unwrap_or_default().split([',', '\n']);
        words.map(str::trim).filter(|word| !word.is_empty())
    }

    #[test]
    fn every_list_has_the_words_of_its_section_and_no_others() {
        let lists = Language::english().lexicon();
        let all: Vec<&str> = List::ALL.iter().flat_map(|(_, name)| words_of(name)).collect();
        for (list, name) in List::ALL {
            let words: Vec<&str> = words_of(name).collect();
            assert!(!words.is_empty(), "{name}");
            for word in &words {
                let word = *word;
                assert!(lists.list(*list).has(word), "{name}: {word}");
                let lemma = lists.get(word).map_or(0, |entry| entry.lemma);
                let is_verb = lemma != 0 && lists.list(*list).has(lists.lemma(lemma));
                assert_eq!(lists.list(*list).has_lemma(lemma), is_verb, "{name}: {word}");
            }
            assert!(!lists.list(*list).has_lemma(0), "{name}");
            for other in all
                .iter()
                .chain(&["", "zzz", "Goal", "éclair"])
                .filter(|word| !words.contains(word))
            {
                assert!(!lists.list(*list).has(other), "{name}: {other}");
            }
        }
    }

    #[test]
    fn a_list_of_endings_and_beginnings_tells_whole_words_apart() {
        let lists = Language::english().lexicon();
        for (word, ends, starts) in [
            ("playable", true, false),
            ("able", false, false),
            ("ably", false, false),
            ("backlogs", false, true),
            ("back", false, false),
            ("ébacle", false, false),
            ("", false, false),
        ] {
            assert_eq!(lists.list(List::Possible).has_end_of(word, 1), ends, "{word}");
            let start = lists.list(List::Unwanted).behind_start_of(word.as_bytes());
            assert_eq!(start.is_some(), starts, "{word}");
        }
    }

    #[test]
    fn a_list_of_verbs_has_the_infinitives_of_verbs() {
        let english = Language::english().lexicon();
        let (mut of_verbs, mut unknown) = (0, Vec::new());
        for (list, name) in List::ALL {
            let (before, _) = include_str!("list.rs")
                .split_once(&format!(" = \"{name}\","))
                .expect(name);
            let docs = before.lines().rev().skip(1).take_while(|line| line.contains("///"));
            if !docs.last().is_some_and(|doc| doc.contains("/// Verbs")) {
                continue;
            }
            of_verbs += 1;
            let is_known = |word: &&str| {
                let lemma = english.get(word).map_or(0, |entry| entry.lemma);
                english.list(*list).has_lemma(lemma)
            };
            unknown.extend(words_of(name).filter(|word| !is_known(word)).map(|word| (*name, word)));
        }
        assert_eq!(unknown, [], "no infinitives that are known");
        assert!(of_verbs > 40, "{of_verbs}");
    }

    #[test]
    fn what_is_left_out_everywhere_is_left_out_in_every_language() {
        for list in [List::Multiples, List::NoPlurals, List::Rates] {
            for language in Language::all() {
                let (_, name) = List::ALL[list as usize];
                assert!(
                    words_of(name).any(|word| language.lexicon().list(list).has(word)),
                    "{name}"
                );
            }
        }
    }
}
