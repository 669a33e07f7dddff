//! The dashboard: what may not be read of is nowhere in it, nothing in it is loaded or breaks its own policy, and the same
//! input gives the same bytes.

use std::collections::BTreeSet;

use goalpost_model::{Evaluation, Model};
use goalpost_report::filter::Filter;
use goalpost_report::reports::Scope;
use goalpost_report::site::{self, Finding, Input, Options, Page};
use goalpost_report::{Audience, status};

use crate::support::{day, example, model, model_in};

const ON: &str = "2026-11-20";

/// The pages of a folder, and everything on one page, for an audience.
fn drawn(model: &Model, audience: Audience, options: Options<'_>) -> Vec<Page> {
    let evaluation = Evaluation::new(model, day(ON));
    let filter = Filter::default();
    let findings: Vec<Finding<'_>> = model
        .diagnostics()
        .iter()
        .map(|diagnostic| Finding {
            thing: None,
            diagnostic,
            rule: "rule",
        })
        .collect();
    let input = Input {
        scope: Scope {
            audience,
            ..Scope::new(&evaluation, &filter)
        },
        findings: &findings,
        options,
    };
    let mut pages = site::pages(&input);
    pages.push(Page {
        path: "whole".to_owned(),
        html: site::whole(&input),
    });
    pages
}

/// Whom each secret is for stands in its name; each is in a place of its own.
const SHARED: &str = "person @ana: Ana
person @mole: PersonsName
  share: person
team @dig: TeamsName
  share: team
objective open: OpenTitle
  owner: @ana
  during: 2026-Q4
  result fine: FineResult
    measure: 10 to 20
    2026-10-05 11
    2026-10-19 13 on-track by @ana: FineWords
  result close: TeamsResult
    share: team
    measure: 10 to 777
    2026-10-05 11 blocked teamsblocker: TeamsWords
    2026-10-19 13
    fact only: TeamsFact
      measure: yes/no
goal own: PersonsTitle
  owner: @ana
  share: person
  why: PersonsReason
  supports: open
  measure: 840ms to 299ms
  2026-11-02 810ms at-risk: PersonsWords
  2026-11-05 blocked personsblocker @ana
  nonsense here of personsline
  habit deep: PersonsHabit
    every: week on mon
    2026-11-16 missed: PersonsMiss
goal bad: OpenBad
  measure: about half
expectation manners: PersonsManners
  for: @ana
  share: person
  2026-11-03 unmet @ana: PersonsObserved
";

#[test]
fn nothing_shared_more_narrowly_is_in_a_wider_page() {
    let model = model(SHARED, ON);
    for (audience, hidden, shown) in [
        (
            Audience::All,
            &["teams", "persons", "777", "299ms", "@mole", "@dig"][..],
            &["openbad", "finewords"][..],
        ),
        (
            Audience::Team,
            &["persons", "299ms", "@mole"],
            &["teamsresult", "teamsblocker", "teamswords", "@dig"],
        ),
        (
            Audience::Person,
            &[],
            &[
                "teamsresult",
                "personstitle",
                "personswords",
                "personshabit",
                "personsreason",
            ],
        ),
    ] {
        let pages = drawn(&model, audience, Options::default());
        for page in &pages {
            // The parts are called so, whoever is in them.
            let text = page
                .html
                .to_lowercase()
                .replace(">teams<", "")
                .replace("teams-list", "");
            let text = text
                .replace("teams.html", "")
                .replace("\"teams\"", "")
                .replace("#teams\"", "");
            for word in hidden {
                assert!(!text.contains(word), "{audience:?}: `{word}` in {}", page.path);
            }
        }
        let whole = &pages.last().unwrap().html.to_lowercase();
        // What it is made of is counted, so that nobody takes what is shown for all of it.
        let counts = whole.contains("without 1 that is not shown");
        assert_eq!(counts, audience == Audience::All, "{audience:?}");
        for word in shown {
            assert!(whole.contains(word), "{audience:?}: no `{word}`");
        }
    }
}

#[test]
fn redacted_pages_have_no_names_and_no_figures() {
    let model = model(
        "team @forge: Foundry\nperson @ana: Ana Quist\n  team: @forge\nobjective calm: Ana keeps 31 of them calm\n  owner: @ana\n  \
         during: 2026-Q4\n  result fine: Faults per 1000\n    measure: 8401 to 3177\n    2026-10-05 7333\n    \
         2026-10-19 6911 by @ana: Quist counted 6911 twice\n    2026-11-02 6444\n    2026-11-16 blocked ana: Waits\n",
        ON,
    );
    let options = Options {
        redact: true,
        ..Options::default()
    };
    let words = [
        "@ana", "Ana", "Quist", "Foundry", "forge", "8401", "3177", "7333", "6911", "6444", "31 of",
    ];
    let open = drawn(&model, Audience::Person, Options::default());
    for word in words {
        assert!(
            open.iter().any(|page| page.html.contains(word)),
            "`{word}` is not there anyway"
        );
    }
    for page in drawn(&model, Audience::Person, options) {
        for word in words {
            assert!(!page.html.contains(word), "`{word}` in {}", page.path);
        }
        assert!(
            !page.path.contains("ana") && !page.path.contains("forge"),
            "{}",
            page.path
        );
    }
}

/// A workspace in which nothing but figures depends on what is given; every status is the same for each of them.
fn with_figures(target: &str, values: [&str; 3], done: &str) -> Model {
    let [first, second, third] = values;
    model(
        &format!(
            "person @ana: Ana\n  team: @pay\nteam @pay: Pay and app\nobjective calm: Keep them calm\n  owner: @ana\n  \
             during: 2026-Q4\n  result fine: Faults\n    measure: 0 to {target}\n    2026-10-05 {first}\n    \
             2026-10-19 {second}\n    2026-11-16 {third} by @ana: counted {third} twice\n  habit look: Look at them\n    \
             every: week on mon\n    2026-10-05 done\n    2026-10-12 {done}\n"
        ),
        ON,
    )
}

#[test]
fn redacted_pages_are_the_same_whatever_the_figures() {
    let options = Options {
        redact: true,
        ..Options::default()
    };
    let one = drawn(&with_figures("10", ["1", "2", "7"], "done"), Audience::Person, options);
    let other = drawn(
        &with_figures("1240.5", ["130", "255.25", "900"], "done"),
        Audience::Person,
        options,
    );
    assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(&other) {
        let pieces = || one.html.split('<').zip(other.html.split('<'));
        let differs = pieces().find(|(one, other)| one != other);
        assert_eq!(differs, None, "{} tells figures", one.path);
        assert_eq!(one.html.len(), other.html.len(), "{} tells figures", one.path);
    }
    for page in &one {
        for drawn in [
            "svg class=\"bar\"",
            "class=\"chart\"",
            "class=\"heat\"",
            "class=\"stack\"",
            "•••",
        ] {
            assert!(!page.html.contains(drawn), "{drawn} in {}", page.path);
        }
        assert!(
            !page.html.contains("team1 "),
            "a common word is taken for a name in {}",
            page.path
        );
    }
}

/// Events at the left margin with mistakes, which name a thing that is for its person only.
const LOG: &str = "2026-10-05 sec 89kg by @teo: SecretUnknownSpeaker
2026-10-06 sec 88kg by @ben: SecretBefore
2026-10-06 sec 87kg by @ben: SecretTwoValues
2026-10-07 sec 5% by @ben: SecretUnit
2026-10-08 sec paused
2026-10-10 sec target 70kg was 75kg by @ben: SecretWas
2026-10-30 sec on-trak: SecretMisspelt
2026-11-31 sec 85kg: SecretDay
2026-11-02 sec confidence 17/10: SecretConfidence
2026-11-04 sec blocked vendor @zed: SecretBlocker
2026-11-06 sec.wlak done: SecretId
2026-11-09 pub 1km @nobody: OpenWords
";

#[test]
fn findings_about_lines_that_are_for_fewer_are_not_in_a_wider_page() {
    let goals = "person @ben: Ben\ngoal sec: SecretTitle\n  share: person\n  owner: @ben\n  during: 2026-Q4\n  \
                 measure: 90kg to 80kg\n  habit walk: SecretWalk\n    every: week on mon\n// SecretComment\n\
                 goal pub: OpenTitle\n  measure: about half\n  supports: se\n";
    let input = goalpost_model::Input::of_texts([("a.goals", goals), ("log.goals", LOG)], day(ON));
    let model = Model::build(input);
    for audience in [Audience::All, Audience::Team] {
        for page in drawn(&model, audience, Options::default()) {
            for word in ["Secret", "88kg", "88 kg", "sec.walk"] {
                assert!(!page.html.contains(word), "{audience:?}: {word} in {}", page.path);
            }
        }
    }
    let pages = drawn(&model, Audience::Person, Options::default());
    let all = &pages.last().unwrap().html;
    for word in ["SecretTwoValues", "SecretMisspelt", "about half"] {
        assert!(all.contains(word), "{word}");
    }
    assert!(
        !all.contains("SecretComment"),
        "a comment is for whoever reads the text"
    );
}

#[test]
fn a_team_has_everything_that_is_its_own_and_whoever_owns_it_is_named() {
    let text = "team @dig: Diggers\nperson @ana: Ana\n  team: @dig\nperson @gone: Gwen\n  until: 2026-10-31\n\
                person @shy: ShyName\n  share: person\ngoal deep: Dig deeper\n  team: @dig\n  owner: @ana\n  \
                during: 2026-Q4\n  habit: Sharpen the spades\n    every: week on mon\n    owner: @ana\n\
                goal left: Fill the hole\n  owner: @gone\n  during: 2026-Q4\n\
                goal quiet: Plant a tree\n  owner: @shy\n  during: 2026-Q4\n";
    let pages = drawn(&model(text, ON), Audience::All, Options::default());
    let page = |path: &str| &pages.iter().find(|page| page.path == path).unwrap().html;
    assert!(page("team-dig.html").contains("Dig deeper"));
    assert!(page("team-dig.html").contains("Sharpen the spades"));
    assert!(page("person-ana.html").contains("Dig deeper"));
    assert!(page("person-gone.html").contains("Fill the hole"));
    assert!(page("person-gone.html").contains("left on 2026-10-31"));
    let overview = page("index.html");
    assert!(!overview.contains("Nobody’s yet"));
    let (team, deep, shy) = (
        overview.find(">Diggers</a>").unwrap(),
        overview.find("Dig deeper").unwrap(),
        overview.find(">@shy</a>").unwrap(),
    );
    assert!(team < deep && deep < shy, "{team} {deep} {shy}");
    assert!(pages.iter().all(|page| !page.html.contains("ShyName")));
}

/// A workspace whose year begins in February, with a period of its own, and something that is over.
const YEAR: &str = "workspace: Co\n  fiscal-year: starts february\nperiod fair: The fair\n  dates: 2026-09-01..2026-09-20\n\
                    person @ana: Ana\nobjective was: Sell the old stock\n  owner: @ana\n  start: 2026-08-01\n  due: 2026-09-15\n  \
                    result sold: Chairs that were sold\n    measure: 0 to 100\n    2026-08-10 20\n    2026-09-14 90\n\
                    objective runs: Learn to weave\n  owner: @ana\n  start: 2026-08-01\n  due: 2027-01-31\n  \
                    result woven: Baskets\n    measure: 0 to 10\n    2026-10-30 1\n    2026-11-13 9\n";

#[test]
fn periods_are_those_of_the_workspace_and_tell_of_their_last_day() {
    let pages = drawn(&model(YEAR, ON), Audience::All, Options::default());
    let page = |path: &str| &pages.iter().find(|page| page.path == path).unwrap().html;
    let overview = page("index.html");
    assert!(overview.contains("overview-FY2027-Q3.html") && overview.contains("FY2027-Q4"));
    assert!(!overview.contains("2026-Q"), "calendar quarters");
    let then = page("overview-FY2027-Q3.html");
    assert!(then.contains("2026-08-01 to 2026-10-31"));
    let card = |title: &str| then.split("<li data-s=").find(|row| row.contains(title)).unwrap();
    assert!(card("Learn to weave").contains(">10%<"), "as of the last day");
    assert!(card("Sell the old stock").contains("missed"), "with its grade");
}

#[test]
fn a_grade_of_what_is_over_leads_to_its_chart() {
    let pages = drawn(
        &model(
            &YEAR.replace(
                "start: 2026-08-01\n  due: 2026-09-15",
                "start: 2026-08-01\n  due: 2026-09-15\n  2026-09-16 score 0.9: Sold",
            ),
            ON,
        ),
        Audience::All,
        Options::default(),
    );
    let page = |path: &str| &pages.iter().find(|page| page.path == path).unwrap().html;
    let way = "href=\"overview-FY2027-Q3.html#g-was.sold\"";
    assert!(page("scorecard-FY2027-Q3.html").contains(way));
    let then = page("overview-FY2027-Q3.html");
    let card = then.split("id=\"g-was.sold\"").nth(1).unwrap();
    assert!(card.contains("class=\"chart\""));
}

#[test]
fn a_page_of_a_person_knows_what_their_sheet_knows() {
    let text = "person @ana: Ana\nperson @ben: Ben\nexpectation early: Says early what slips\n  for: @ana\n  \
                2026-11-10 partly @ana by @ben: Late by a day\nexpectation quiet: Keeps secrets\n  for: @ana\n  share: person\n\
                goal shelf: Build a shelf\n  owner: @ana\n  during: 2026-Q4\n  measure: 0 to 10\n  2026-11-02 1\n  \
                2026-11-12 praise @ana by @ben: Straight lines\n  - [x] 2026-11-11: Buy the wood\n  \
                - [ ] due 2026-11-18: Sand it\n\
                goal wall: Paint the wall\n  owner: @ben\n  during: 2026-Q4\n  measure: 0 to 10\n  2026-11-16 1 blocked shelf @ana: It stands there\n";
    let model = model(text, ON);
    let pages = drawn(&model, Audience::All, Options::default());
    let ana = &pages.iter().find(|page| page.path == "person-ana.html").unwrap().html;
    for said in [
        "To ask",
        "Waits for them",
        "It stands there",
        "Due next",
        "2 days late",
        "Buy the wood",
        "Says early what slips",
        "Late by a day",
        "Straight lines",
    ] {
        assert!(ana.contains(said), "{said}");
    }
    assert!(pages.iter().all(|page| !page.html.contains("Keeps secrets")));
    let own = drawn(&model, Audience::Person, Options::default());
    assert!(own.iter().any(|page| page.html.contains("Keeps secrets")));
    let agenda = &pages.iter().find(|page| page.path == "agenda.html").unwrap().html;
    assert!(agenda.contains("Sand it"));
}

#[test]
fn a_skip_too_many_is_drawn_as_missed() {
    let text = "person @ana: Ana\nhabit read: Read a page\n  owner: @ana\n  during: 2026-11\n  every: day\n  \
                skips: 2 per month\n  2026-11-02 skip\n  2026-11-03 skip\n  2026-11-04 skip\n  2026-11-05 done\n";
    let pages = drawn(&model(text, "2026-11-06"), Audience::All, Options::default());
    let habits = &pages.iter().find(|page| page.path == "habits.html").unwrap().html;
    assert!(habits.contains("1 done, 2 skipped"), "{habits}");
}

#[test]
fn every_way_leads_somewhere_and_no_id_is_there_twice() {
    for name in ["acme", "solo"] {
        let model = model_in(&example(name), ON);
        let pages = drawn(&model, Audience::Person, Options::default());
        let ids = |html: &str| -> Vec<String> { attributes(html, "id") };
        let known: BTreeSet<String> = pages
            .iter()
            .flat_map(|page| {
                let anchors = ids(&page.html).into_iter().map(|id| format!("{}#{id}", page.path));
                anchors.chain([page.path.clone()]).collect::<Vec<_>>()
            })
            .collect();
        for page in &pages {
            let all = ids(&page.html);
            let distinct: BTreeSet<&String> = all.iter().collect();
            assert_eq!(distinct.len(), all.len(), "an id twice in {}", page.path);
            for way in attributes(&page.html, "href") {
                let full = if way.starts_with('#') {
                    format!("{}{way}", page.path)
                } else {
                    way.clone()
                };
                assert!(known.contains(&full), "{name}: {way} in {}", page.path);
            }
            for of in attributes(&page.html, "aria-labelledby")
                .iter()
                .flat_map(|ids| ids.split(' '))
            {
                assert!(all.iter().any(|id| id == of), "{of} in {}", page.path);
            }
        }
    }
}

fn attributes(html: &str, name: &str) -> Vec<String> {
    let sign = format!(" {name}=\"");
    html.split(&sign)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn pages_load_nothing_and_carry_no_style_of_their_own() {
    for page in drawn(&model_in(&example("acme"), ON), Audience::Person, Options::default()) {
        let html = &page.html;
        assert!(html.contains("default-src 'none'; style-src 'sha256-"), "{}", page.path);
        for word in [
            " style=",
            "<link",
            " src=",
            "@import",
            "url(",
            "<iframe",
            " on",
            "javascript:",
        ] {
            let found = html.match_indices(word).filter(|(at, _)| {
                // ` on` begins the attributes of scripts, and many a sentence.
                word != " on"
                    || html[at + 3..].starts_with(|c: char| c.is_ascii_lowercase()) && {
                        let rest: String = html[at + 1..].chars().take(16).collect();
                        rest.contains("=\"") && !rest.contains(' ')
                    }
            });
            assert_eq!(found.count(), 0, "{word} in {}", page.path);
        }
        assert_eq!(html.matches("<script>").count(), 1, "{}", page.path);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let model = model_in(&example("acme"), ON);
    let once = drawn(&model, Audience::Team, Options::default());
    let again = drawn(&model_in(&example("acme"), ON), Audience::Team, Options::default());
    assert!(once == again);
}

#[test]
fn the_overview_says_what_the_status_says() {
    let model = model_in(&example("acme"), ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let report = status::collect(&evaluation, &Filter::default(), Audience::All);
    let pages = drawn(&model, Audience::All, Options::default());
    let overview = &pages.first().unwrap().html;
    assert_eq!(pages.first().unwrap().path, "index.html");
    for objective in &report.objectives {
        assert!(overview.contains(objective.title), "{}", objective.title);
    }
    for blocked in &report.attention.blocked {
        assert!(overview.contains(blocked.blocker.words), "{}", blocked.blocker.words);
    }
}

#[test]
fn a_broken_workspace_shows_what_is_sound_and_says_what_is_not() {
    let pages = drawn(&model(SHARED, ON), Audience::All, Options::default());
    let page = |path: &str| &pages.iter().find(|page| page.path == path).unwrap().html;
    assert!(page("index.html").contains("OpenTitle"));
    assert!(page("index.html").contains("could not be read in full"));
    assert!(page("index.html").contains("shared more narrowly"));
    assert!(page("findings.html").contains("goals.goals:"));
}

#[test]
fn nothing_at_all_invites_to_write() {
    let pages = drawn(&model("", ON), Audience::All, Options::default());
    assert_eq!(pages.len(), 2);
    for page in pages {
        assert!(page.html.contains("Nothing is written yet"), "{}", page.path);
        assert!(page.html.contains("objective welcome"), "{}", page.path);
    }
}

#[test]
fn words_of_people_are_never_elements() {
    let evil = "<script>alert(1)</script> & \"quoted\" 'single' </style><svg onload=x>";
    let text = format!(
        "person @ana: {evil}\nobjective o: {evil}\n  owner: @ana\n  why: {evil}\n  result r: {evil}\n    measure: 1 to 9\n    \
         2026-11-01 2: {evil}\n    2026-11-02 3 blocked wall: {evil}\n  habit h: {evil}\n    every: week on mon\n"
    );
    for page in drawn(&model(&text, ON), Audience::Person, Options::default()) {
        assert!(!page.html.contains("alert(1)</script>"), "{}", page.path);
        assert!(!page.html.contains("<svg onload"), "{}", page.path);
    }
}

/// The page of a folder with that name, for everybody.
fn page_of(text: &str, path: &str) -> String {
    let pages = drawn(&model(text, ON), Audience::All, Options::default());
    let page = pages.into_iter().find(|page| page.path == path);
    page.unwrap().html
}

#[test]
fn a_row_of_the_overview_is_found_by_what_stands_in_it() {
    let text = "person @ana: Ana\nperson @bo: Bo\nobjective shop: Sell more\n  owner: @ana\n  during: 2026-Q4\n  result jig: Weld the headset jig\n    owner: @bo\n    measure: 0 -> 10 jigs\n    2026-11-10 blocked steel by @bo: none\n";
    let page = page_of(text, "index.html");
    let rows = page.split("<li data-s=").skip(1);
    let row = rows.map(|row| row.split("</li>").next().unwrap()).next().unwrap();
    assert!(
        row.contains("<span hidden>Weld the headset jig @bo steel</span>"),
        "{row}"
    );
}

#[test]
fn the_card_of_an_objective_draws_its_scores_and_says_where_they_lead() {
    let text = "person @ana: Ana\nobjective shop: Sell more\n  owner: @ana\n  during: 2026-10-01..2026-12-10\n  result r: Sell\n    measure: 0 -> 100 bikes\n    2026-10-04 3 bikes\n    2026-10-25 24 bikes\n    2026-11-15 45 bikes\n    2026-11-20 50 bikes\ngoal learn: Learn\n  owner: @ana\n  during: 2026-Q4\n  fact talks: Talks taken\n    measure: 6 talks\n    2026-11-10 +2 talks by @ana: Well\n";
    let page = page_of(text, "person-ana.html");
    for expected in [
        "Scores of Sell more",
        "To get there it needs +17.5 points a week from today.",
        "No forecast: it takes the scores of three weeks.",
        "<span class=\"fact\">Talks taken <span class=\"faint\">2 of 6 talks</span></span>",
        "Talks taken: +2 talks",
    ] {
        let spaced = page.replace("  ", " ");
        assert!(spaced.contains(expected), "{expected}\n{page}");
    }
}

#[test]
fn a_map_of_five_columns_fits_on_a_screen() {
    let mut text = String::from("person @ana: Ana\n");
    for at in 0..5 {
        let above = if at == 0 {
            String::new()
        } else {
            format!("  supports: o{}\n", at - 1)
        };
        text.push_str(&format!("objective o{at}: Do the thing number {at}\n  owner: @ana\n  during: 2026-Q4\n{above}  result r: Count\n    measure: 0 -> 9 things\n"));
    }
    let page = page_of(&text, "map.html");
    let width = page.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap();
    assert!(width.parse::<u32>().unwrap() <= 1176, "{width}");
}
