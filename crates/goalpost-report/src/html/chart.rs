//! Values over days as a picture: what was measured, the plan, today, and where the values lead.

mod scale;

use maud::{Markup, html};

use crate::figures::Amount;
use crate::show::{Chart, Dot, Drawn};
pub(crate) use scale::Size;
use scale::{Scale, path, points};

/// The picture with a heading for those who listen, and what it shows as a table. `id` is unique on its page.
pub(crate) fn figure(drawn: &Drawn, id: &str, size: Size) -> Markup {
    html! {
        figure.chart {
            (picture(drawn, id, size))
            details {
                summary { "Figures" span.unseen { " of " (drawn.title) } }
                (table(drawn))
            }
            figcaption { (keys(&drawn.chart)) }
        }
    }
}

/// The picture alone.
pub(crate) fn picture(drawn: &Drawn, id: &str, size: Size) -> Markup {
    let chart = &drawn.chart;
    let scale = Scale::of(chart, size);
    let Size { width, height } = size;
    html! {
        svg viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) role="img"
            aria-labelledby=(format!("{id}-t {id}-d")) font-size="12" font-family="system-ui, sans-serif" {
            title id=(format!("{id}-t")) { (drawn.title) }
            desc id=(format!("{id}-d")) { (described(drawn)) }
            (zone(chart, &scale))
            (levels(chart, &scale))
            (now(drawn, &scale))
            (fan(chart, &scale))
            @if !chart.plan.is_empty() {
                path.plan d=(path(chart.plan.iter().map(|dot| scale.point(dot.on, dot.value.value.0))))
                    fill="none" stroke="#8a93a0" stroke-width="1.5" stroke-dasharray="5 4" {}
            }
            @for known in known(chart) {
                path.value d=(path(known.iter().map(|dot| scale.point(dot.on, dot.value.value.0))))
                    fill="none" stroke="#3b7dd8" stroke-width="2" stroke-linejoin="round" {}
            }
            path.value d=(points(chart.values.iter().map(|dot| scale.point(dot.on, dot.value.value.0))))
                fill="none" stroke="#3b7dd8" stroke-width="5" stroke-linecap="round" {}
            (latest(chart, &scale))
            text x=(scale.left()) y=(height - 4) fill="currentColor" { (chart.first) }
            text x=(scale.right()) y=(height - 4) fill="currentColor" text-anchor="end" { (chart.last) }
        }
    }
}

/// Where a level is to stay, and the days on which nobody knew where it was.
fn zone(chart: &Chart, scale: &Scale) -> Markup {
    let height = |amount: &Option<Amount>, open: i32| {
        amount
            .as_ref()
            .map_or(f64::from(open), |amount| scale.height(amount.value.0))
    };
    html! {
        @if let Some(zone) = &chart.zone {
            @let (top, bottom) = (height(&zone.high, scale.top()), height(&zone.low, scale.bottom()));
            rect.zone x=(scale.left()) y=(format!("{top:.1}")) width=(scale.right() - scale.left())
                height=(format!("{:.1}", (bottom - top).max(0.0))) fill="#2a9461" fill-opacity="0.1" { title { "where it is to stay" } }
        }
        @for (from, to) in &chart.gaps {
            @let (left, right) = (scale.across(*from), scale.across(*to));
            rect.gap x=(format!("{left:.1}")) y=(scale.top()) width=(format!("{:.1}", (right - left).max(1.0)))
                height=(scale.bottom() - scale.top()) fill="#8a93a0" fill-opacity="0.16" { title { "no data" } }
        }
    }
}

/// The values in pieces: where the last one had run out, nobody knows what lay between.
fn known(chart: &Chart) -> impl Iterator<Item = &[Dot]> {
    let is_known = |a: &Dot, b: &Dot| !chart.gaps.iter().any(|(from, to)| a.on < *from && *to <= b.on);
    chart.values.chunk_by(is_known)
}

/// The start and the target, or the ends of a level, each with its line.
fn levels(chart: &Chart, scale: &Scale) -> Markup {
    let upper = chart.zone.iter().filter_map(|zone| zone.high.as_ref());
    let lines: Vec<&Amount> = chart.start.iter().chain(&chart.target).chain(upper).collect();
    let mut taken: Vec<f64> = Vec::new();
    html! {
        @for amount in lines {
            @let y = scale.height(amount.value.0);
            path.level d=(format!("M{} {y:.1}H{}", scale.left(), scale.right())) stroke="#8a93a0" stroke-opacity="0.45" {}
            @if taken.iter().all(|other| (other - y).abs() > 13.0) {
                @let () = taken.push(y);
                text x=(scale.left() - 6) y=(format!("{:.1}", y + 4.0)) fill="currentColor" text-anchor="end" { (amount.text) }
            }
        }
    }
}

/// The day itself.
fn now(drawn: &Drawn, scale: &Scale) -> Markup {
    let chart = &drawn.chart;
    let is_inside = chart.first < drawn.today && drawn.today < chart.last;
    html! {
        @if is_inside {
            @let x = scale.across(drawn.today);
            path.level d=(format!("M{x:.1} {}V{}", scale.top(), scale.bottom())) stroke="#8a93a0" stroke-dasharray="2 3" {}
            text x=(format!("{x:.1}")) y=(scale.bottom() + 20) fill="currentColor" text-anchor="middle" { "today" }
        }
    }
}

/// The range of the forecast, and its middle.
fn fan(chart: &Chart, scale: &Scale) -> Markup {
    let ends = chart.outlook.as_ref().zip(chart.values.last());
    html! {
        @if let Some((outlook, last)) = ends {
            @let from = scale.point(last.on, last.value.value.0);
            @let to = |amount: &Amount| scale.point(outlook.on, amount.value.0);
            path.fan d=(path([from, to(&outlook.high), to(&outlook.low), from].into_iter()))
                fill="#3b7dd8" fill-opacity="0.14" {}
            path.value d=(path([from, to(&outlook.landing)].into_iter()))
                fill="none" stroke="#3b7dd8" stroke-width="1.5" stroke-dasharray="2 4" {}
        }
    }
}

/// The latest value with its words.
fn latest(chart: &Chart, scale: &Scale) -> Markup {
    html! {
        @if let Some(last) = chart.values.last() {
            @let (x, y) = scale.point(last.on, last.value.value.0);
            circle.now cx=(format!("{x:.1}")) cy=(format!("{y:.1}")) r="4.5" fill="#3b7dd8" {}
            text.latest x=(format!("{:.1}", x.min(f64::from(scale.right()) - 20.0))) y=(format!("{:.1}", label_at(y)))
                fill="currentColor" font-weight="600" text-anchor="middle" { (last.value.text) }
        }
    }
}

/// A label stands above its point, where there is room.
fn label_at(y: f64) -> f64 {
    if y > 26.0 { y - 10.0 } else { y + 20.0 }
}

fn keys(chart: &Chart) -> Markup {
    html! {
        span.key.value { (if chart.of_scores { "done" } else { "measured" }) }
        @if !chart.plan.is_empty() { span.key.plan { "plan" } }
        @if chart.outlook.is_some() { span.key.fan { "forecast and its range" } }
        @if chart.zone.is_some() { span.key.zone { "where it is to stay" } }
        @if !chart.gaps.is_empty() { span.key.gap { "no data" } }
    }
}

/// What the lines of all pictures mean.
pub(crate) fn legend() -> Markup {
    html! {
        p.keys.faint {
            span.key.mark { "planned by today" }
            span.key.value { "measured" }
            span.key.plan { "plan" }
            span.key.fan { "forecast and its range" }
        }
    }
}

/// What the picture shows, in a sentence.
fn described(drawn: &Drawn) -> String {
    let chart = &drawn.chart;
    let of = if chart.of_scores { "Scores" } else { "Values" };
    let mut text = format!("{of} from {} to {}", chart.first, chart.last);
    if let Some(last) = chart.values.last() {
        text.push_str(&format!(", {} on {}", last.value.text, last.on));
    }
    if let Some(target) = &chart.target {
        text.push_str(&format!(", to get to {}", target.text));
    }
    if !chart.gaps.is_empty() {
        text.push_str("; nobody knew where it was in between");
    }
    if let Some(outlook) = &chart.outlook {
        text.push_str(&format!(
            "; at this pace {} on {}, between {} and {}",
            outlook.landing.text, outlook.on, outlook.low.text, outlook.high.text
        ));
    }
    text.push('.');
    text
}

/// What the picture shows, as a table.
pub(crate) fn table(drawn: &Drawn) -> Markup {
    let chart = &drawn.chart;
    html! {
        table {
            caption.unseen { (if chart.of_scores { "Scores" } else { "Values" }) " of " (drawn.title) }
            thead { tr { th scope="col" { "day" } th.number scope="col" { (if chart.of_scores { "done" } else { "value" }) } th.number scope="col" { "plan" } } }
            tbody {
                @for (dot, planned) in chart.values.iter().zip(&chart.planned) {
                    tr {
                        td { (dot.on) }
                        td.number { (dot.value.text) }
                        td.number { (planned.as_ref().map(|amount| amount.text.as_str()).unwrap_or_default()) }
                    }
                }
                @if let Some(outlook) = &chart.outlook {
                    tr {
                        td { (outlook.on) " (forecast)" }
                        td.number { (outlook.landing.text) " (" (outlook.low.text) " to " (outlook.high.text) ")" }
                        td.number { (chart.plan.last().map(|dot| dot.value.text.as_str()).unwrap_or_default()) }
                    }
                }
            }
        }
    }
}
