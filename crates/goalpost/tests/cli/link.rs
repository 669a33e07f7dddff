//! What crosses several repositories.

use crate::support::Place;

const COMPANY: &str = "\
file company: Company
  owner: @ana
  during: 2026-Q4
person @ana: Ana Ruiz
objective growth: Grow without hurry
  result share: More of the market
    measure: 10% to 12%
goal tea: Offer tea
  owner: @zoe
  measure: yes/no
";

/// A place with the exports of two workspaces: `company.ndjson`, and `payments.json`.
fn exported(company: &str, payments: &str) -> Place {
    let place = Place::empty();
    for (name, text, output) in [
        ("company", company, "company.ndjson"),
        ("payments", payments, "payments.json"),
    ] {
        place.write(&format!("{name}/workspace.goals"), format!("workspace: {name}\n"));
        place.write(&format!("{name}/all.goals"), text);
        place.run(&["export", name, "-o", output]).ends_with(0);
    }
    place
}

fn found(company: &str, payments: &str) -> Vec<String> {
    let place = exported(company, payments);
    let done = place.run(&["link", "company.ndjson", "payments.json", "--format", "concise"]);
    done.ends_with(i32::from(done.stdout.contains("error[")));
    done.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn a_whole_name_is_found_in_another_repository() {
    let company = COMPANY.replace("  owner: @zoe\n", "");
    let payments = "file payments: P\nobjective quick: Be quick\n  owner: @ANA\n  supports: company/growth.share\n";
    assert_eq!(found(&company, payments), Vec::<String>::new());
}

#[test]
fn what_is_wrong_between_repositories_is_found() {
    for (payments, expected) in [
        (
            "objective quick: Be quick\n  supports: company/groth, company/growth\n",
            "payments/all.goals:1:1: error[R03] `supports: company/groth` leads to nothing in any export",
        ),
        ("vision v: V\nfile company: C\ngoal tea: Other tea\n", "error[L15]"),
        (
            "file company: C\ngoal tea: Other tea\n",
            "payments/all.goals:2:1: error[L13] `company/tea` is the name of another thing in company already",
        ),
        (
            "person @ana: Ana Meyer\n",
            "payments/all.goals:1:1: warning[L13] `@ana` is “Ana Meyer” here and “Ana Ruiz” in company",
        ),
    ] {
        let found = found(COMPANY, payments);
        let unknown = "company/all.goals:8:1: error[L11] nobody in any export is called `@zoe`";
        assert!(found.contains(&unknown.to_owned()), "{found:#?}");
        match expected {
            // What `check` says in one repository is not said again.
            "error[L15]" => assert!(!found.iter().any(|line| line.contains(expected)), "{found:#?}"),
            _ => assert_eq!(found[1..], [expected.to_owned()], "{payments}"),
        }
    }
}

#[test]
fn what_may_be_shared_more_narrowly_is_no_error() {
    let company = COMPANY.replace("owner: @zoe", "supports: payments/secret");
    let payments = "file payments: P\nobjective quick: Be quick\nobjective secret: Be silent\n  share: team\n";
    let expected =
        "company/all.goals:8:1: warning[R03] `supports: payments/secret` leads to nothing that payments shows";
    assert_eq!(found(&company, payments), [expected]);
}

#[test]
fn an_export_of_lines_says_what_it_leaves_out_as_a_document_does() {
    let company = COMPANY.replace("owner: @zoe", "supports: payments/secret");
    let payments = "file payments: P\nobjective quick: Be quick\nobjective secret: Be silent\n  share: team\n";
    let place = exported(&company, payments);
    let found = |payments: &str| {
        let done = place.run(&["link", "company.ndjson", payments, "--format", "concise"]);
        done.ends_with(0);
        done.stdout
    };
    place.write("lines/README.txt", "");
    place
        .run(&["export", "payments", "-o", "lines/payments.ndjson"])
        .ends_with(0);
    place
        .run(&[
            "export",
            "payments",
            "--format",
            "ndjson",
            "--partition-by",
            "kind",
            "-o",
            "parts/payments",
        ])
        .ends_with(0);
    let document = found("payments.json");
    assert!(document.contains("warning[R03]"), "{document}");
    assert_eq!(found("lines/payments.ndjson"), document);
    assert_eq!(found("parts/payments"), document);
}

#[test]
fn a_circle_through_two_repositories_is_found() {
    let company = COMPANY
        .replace("hurry\n", "hurry\n  supports: payments/quick\n")
        .replace("@zoe", "@ana");
    let payments = "file payments: P\nobjective quick: Be quick\n  result p95: Cut latency\n    measure: 2s to 1s\n";
    assert_eq!(found(&company, payments), Vec::<String>::new());
    let payments = payments.replace("quick\n", "quick\n  supports: company/growth.share\n");
    let expected = "company/all.goals:5:1: error[R04] `supports:` leads in a circle through `company/growth`, \
                    `company/growth.share`, `payments/quick`";
    assert_eq!(found(&company, &payments), [expected]);
}

#[test]
fn folders_of_parts_and_other_formats_will_do() {
    let place = exported(COMPANY, "goal x: Tidy\n");
    place
        .run(&[
            "export",
            "company",
            "--format",
            "ndjson",
            "--partition-by",
            "kind",
            "-o",
            "parts",
        ])
        .ends_with(0);
    let done = place.run(&["link", "parts", "payments.json", "--format", "json"]);
    done.ends_with(1);
    assert!(done.stdout.contains("\"path\": \"parts/all.goals\""), "{}", done.stdout);
    place.run(&["link", "parts", "--exit-zero"]).ends_with(0);
    place.run(&["link", "parts", "--fail-on", "never"]).ends_with(0);
}

#[test]
fn what_is_no_export_is_said() {
    let place = exported(COMPANY, "");
    place.write(
        "other.json",
        "{\"schema\":\"goalpost/status@1\",\"today\":\"2026-11-20\",\"things\":[]}",
    );
    place.write("empty/x.txt", "");
    let compact = place.read("payments.json").replace('\n', "");
    place.write("compact.json", compact);
    place.run(&["link", "compact.json"]).ends_with(0);
    for (path, sentence) in [
        ("company/all.goals", "it is no export"),
        ("other.json", "it is `goalpost/status@1`; `goalpost/export@1` is read"),
        ("nowhere.json", "cannot read `nowhere.json`"),
        ("empty", "`empty` holds no export"),
    ] {
        place.run(&["link", path]).fails_with(sentence);
    }
    place.run(&["link"]).ends_with(2);
}
