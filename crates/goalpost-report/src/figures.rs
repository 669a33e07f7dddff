//! Figures as the reports hold them and as JSON writes them: exact decimals as text, shares as numbers, days in ISO
//! form.

use std::borrow::Cow;

use goalpost_model::Values;
use goalpost_values::{Base, Day, Decimal, Quantity, Unit};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A share: progress, plan, confidence. In JSON a number, the nearest binary one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio(pub Decimal);

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Reading the digits gives the nearest number; the decimal's own conversion does not always.
        serializer.serialize_f64(self.0.to_string().parse().unwrap_or_default())
    }
}

impl JsonSchema for Ratio {
    fn schema_name() -> Cow<'static, str> {
        "Ratio".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "A share: 1 is all of it." })
    }
}

/// An exact decimal. In JSON a string, so that no digit is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact(pub Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.normalize())
    }
}

impl JsonSchema for Exact {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$", "description": "An exact decimal." })
    }
}

/// A day. In JSON `2026-11-20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub Day);

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

/// A value with its unit: `{ "value": "300", "unit": "ms" }`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Amount {
    /// The number, exact.
    pub value: Exact,
    /// The unit by itself: `ms`, `%`, `EUR` (never `€`), `families`; none where it has none.
    pub unit: Option<String>,
    /// As its people would write it: `300ms`, `€90k`. Not in JSON.
    #[serde(skip)]
    pub text: String,
}

/// How many places a mean shows in text; the exact one is in the data.
const PLACES_OF_A_MEAN: usize = 2;

impl Amount {
    /// A quantity.
    #[must_use]
    pub fn of(quantity: Quantity<'_>) -> Amount {
        Amount {
            value: Exact(quantity.value),
            unit: unit_code(quantity.unit),
            text: quantity.to_string(),
        }
    }

    /// A figure in the unit of a thing's values.
    #[must_use]
    pub fn in_unit(value: Decimal, unit: Unit<'_>) -> Amount {
        Amount::of(Quantity { value, unit })
    }

    /// The same for one that was divided and may have many places: the text shows two.
    #[must_use]
    pub fn rounded(value: Decimal, unit: Unit<'_>) -> Amount {
        let quantity = Quantity { value, unit };
        Amount {
            text: format!("{quantity:.PLACES_OF_A_MEAN$}"),
            ..Amount::of(quantity)
        }
    }

    /// A figure among the values of a thing.
    #[must_use]
    pub fn among(values: &Values<'_>, value: Decimal) -> Amount {
        Amount::in_unit(value, values.unit.0)
    }
}

/// A unit as programs need it: of money its ISO 4217 code, which no two currencies share. None where there is none.
pub(crate) fn unit_code(unit: Unit<'_>) -> Option<String> {
    Some(match unit {
        Unit::None => return None,
        Unit::Currency(currency) => currency.code().to_owned(),
        Unit::Per(Base::Currency(currency), under) => format!("{} per {under}", currency.code()),
        unit => unit.to_string(),
    })
}

/// A report as JSON, with a line feed at its end.
#[must_use]
pub fn json(report: &impl Serialize) -> String {
    // The reports hold nothing that JSON cannot: no map keys but texts, no failing writers.
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_text_and_shares_are_numbers() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        let amount = Amount::of(Quantity::parse("840ms").unwrap());
        let written = |value: &dyn erased::Written| value.written();
        assert_eq!(written(&Exact(d("0.10"))), "\"0.1\"");
        assert_eq!(written(&Ratio(d("0.425926"))), "0.425926");
        assert_eq!(
            written(&Ratio(d("0.5494505494505494505494505495"))),
            "0.5494505494505495"
        );
        assert_eq!(written(&amount), r#"{"value":"840","unit":"ms"}"#);
        for (text, unit) in [
            ("€90k", "EUR"),
            ("$3 per user", "USD per user"),
            ("2h per week", "h per week"),
            ("4/5", "/5"),
        ] {
            let amount = Amount::of(Quantity::parse(text).unwrap());
            assert_eq!(amount.unit.as_deref(), Some(unit), "{text}");
        }
    }

    /// One closure for values of several types.
    mod erased {
        pub(super) trait Written {
            fn written(&self) -> String;
        }

        impl<T: serde::Serialize> Written for T {
            fn written(&self) -> String {
                serde_json::to_string(self).unwrap()
            }
        }
    }
}
