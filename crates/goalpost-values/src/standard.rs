//! Units that everybody shares and that convert into each other: time, data, length, mass and a few more.

use std::cmp::Ordering;

use crate::Decimal;
use crate::arith;
use crate::lookup::Lookup;

/// What a unit measures. Units of one dimension convert, units of two never do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Time on the clock, weeks at most; a day has 24 hours.
    Time,
    /// Months, quarters and years, which are no fixed number of days.
    Calendar,
    /// Bytes and bits.
    Data,
    /// Length.
    Length,
    /// Mass.
    Mass,
    /// Volume.
    Volume,
    /// Area.
    Area,
    /// Energy.
    Energy,
    /// Power.
    Power,
    /// Frequency.
    Frequency,
}

/// Declares the units: name, symbol, dimension, how many of the dimension's smallest unit it is, and the words
/// that are read besides the symbol, in any case.
macro_rules! units {
    ($($name:ident $symbol:literal $dimension:ident $factor:literal [$($word:literal)*])*) => {
        /// A standard unit.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Standard {
            $(#[doc = concat!("`", $symbol, "`")] $name,)*
        }

        impl Standard {
            /// Every standard unit.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The symbol it is printed with; a calendar unit has its word in the singular.
            #[must_use]
            pub fn symbol(self) -> &'static str {
                match self { $(Self::$name => $symbol,)* }
            }

            /// What it measures.
            #[must_use]
            pub fn dimension(self) -> Dimension {
                match self { $(Self::$name => Dimension::$dimension,)* }
            }

            /// How many of the smallest unit of its dimension it is.
            fn factor(self) -> u64 {
                match self { $(Self::$name => $factor,)* }
            }
        }

        static SPELLINGS: Lookup<Standard, { [$($symbol, $($word,)*)*].len() }> =
            Lookup::new(&[$(($symbol, Standard::$name), $(($word, Standard::$name),)*)*]);
    };
}

// Factors: a US foot, yard, mile, ounce and pound as agreed in 1959 (25.4 mm to the inch, 453.59237 g to the pound).
units! {
    Nanosecond "ns" Time 1 ["nanosecond" "nanoseconds"]
    Microsecond "us" Time 1_000 ["µs" "μs" "microsecond" "microseconds"]
    Millisecond "ms" Time 1_000_000 ["msec" "millisecond" "milliseconds"]
    Second "s" Time 1_000_000_000 ["sec" "secs" "second" "seconds"]
    Minute "min" Time 60_000_000_000 ["mins" "minute" "minutes"]
    Hour "h" Time 3_600_000_000_000 ["hr" "hrs" "hour" "hours"]
    Day "d" Time 86_400_000_000_000 ["day" "days"]
    Week "w" Time 604_800_000_000_000 ["week" "weeks"]
    Month "month" Calendar 1 ["months"]
    Quarter "quarter" Calendar 3 ["quarters"]
    Year "year" Calendar 12 ["years"]
    Bit "bit" Data 1 ["bits"]
    Kilobit "kbit" Data 1_000 ["kilobit" "kilobits"]
    Megabit "Mbit" Data 1_000_000 ["megabit" "megabits"]
    Gigabit "Gbit" Data 1_000_000_000 ["gigabit" "gigabits"]
    Byte "B" Data 8 ["byte" "bytes"]
    Kilobyte "kB" Data 8_000 ["kb" "KB" "kilobyte" "kilobytes"]
    Megabyte "MB" Data 8_000_000 ["megabyte" "megabytes"]
    Gigabyte "GB" Data 8_000_000_000 ["gb" "gigabyte" "gigabytes"]
    Terabyte "TB" Data 8_000_000_000_000 ["tb" "terabyte" "terabytes"]
    Petabyte "PB" Data 8_000_000_000_000_000 ["pb" "petabyte" "petabytes"]
    Kibibyte "KiB" Data 8_192 ["kib" "kibibyte" "kibibytes"]
    Mebibyte "MiB" Data 8_388_608 ["mib" "mebibyte" "mebibytes"]
    Gibibyte "GiB" Data 8_589_934_592 ["gib" "gibibyte" "gibibytes"]
    Tebibyte "TiB" Data 8_796_093_022_208 ["tib" "tebibyte" "tebibytes"]
    Millimetre "mm" Length 1_000 ["millimetre" "millimetres" "millimeter" "millimeters"]
    Centimetre "cm" Length 10_000 ["centimetre" "centimetres" "centimeter" "centimeters"]
    Inch "inch" Length 25_400 ["inches"]
    Foot "ft" Length 304_800 ["foot" "feet"]
    Yard "yd" Length 914_400 ["yard" "yards"]
    Metre "metres" Length 1_000_000 ["metre" "meter" "meters"]
    Kilometre "km" Length 1_000_000_000 ["kilometre" "kilometres" "kilometer" "kilometers"]
    Mile "mi" Length 1_609_344_000 ["mile" "miles"]
    Milligram "mg" Mass 1_000_000 ["milligram" "milligrams"]
    Gram "g" Mass 1_000_000_000 ["gram" "grams"]
    Ounce "oz" Mass 28_349_523_125 ["ounce" "ounces"]
    Pound "lb" Mass 453_592_370_000 ["lbs" "pound" "pounds"]
    Kilogram "kg" Mass 1_000_000_000_000 ["kilogram" "kilograms"]
    Tonne "t" Mass 1_000_000_000_000_000 ["tonne" "tonnes"]
    Millilitre "ml" Volume 1 ["millilitre" "millilitres" "milliliter" "milliliters"]
    Litre "l" Volume 1_000 ["litre" "litres" "liter" "liters"]
    CubicMetre "m³" Volume 1_000_000 ["m3"]
    SquareMetre "m²" Area 1 ["m2" "sqm"]
    Hectare "ha" Area 10_000 ["hectare" "hectares"]
    SquareKilometre "km²" Area 1_000_000 ["km2"]
    WattHour "Wh" Energy 1 []
    KilowattHour "kWh" Energy 1_000 ["kwh"]
    MegawattHour "MWh" Energy 1_000_000 ["mwh"]
    GigawattHour "GWh" Energy 1_000_000_000 ["gwh"]
    Watt "W" Power 1 ["watt" "watts"]
    Kilowatt "kW" Power 1_000 ["kw" "kilowatt" "kilowatts"]
    Megawatt "MW" Power 1_000_000 ["megawatt" "megawatts"]
    Hertz "Hz" Frequency 1 ["hz" "hertz"]
    Kilohertz "kHz" Frequency 1_000 ["khz"]
    Megahertz "MHz" Frequency 1_000_000 ["mhz"]
    Gigahertz "GHz" Frequency 1_000_000_000 ["ghz"]
}

impl Standard {
    /// The unit of a symbol (`MB`, where capitals count) or a word (`Megabytes`, where they do not).
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        // Capitals tell abbreviations apart: `Gb` is no `GB`.
        let any_case = || text.len() > 2 && text.bytes().any(|byte| byte.is_ascii_uppercase());
        SPELLINGS
            .get(text)
            .or_else(|| any_case().then(|| SPELLINGS.get_any_case(text))?)
    }

    /// How a value of this unit compares with one of another; none where the dimensions differ. Exact unless one of
    /// the figures has close to 28 digits.
    pub(crate) fn compare(self, value: Decimal, other: Self, by: Decimal) -> Option<Ordering> {
        if self.dimension() != other.dimension() {
            return None;
        }
        let (up, down) = reduced(self.factor(), other.factor());
        let exact = arith::mul(value, Decimal::from(up)).zip(arith::mul(by, Decimal::from(down)));
        let (a, b) = exact.or_else(|| Some((value, other.convert(by, self)?)))?;
        Some(a.cmp(&b))
    }

    /// A value of this unit in another; none where the dimensions differ or the figure does not fit. Exact where the
    /// result has at most 28 digits, else rounded there.
    #[must_use]
    pub fn convert(self, value: Decimal, into: Self) -> Option<Decimal> {
        if self == into {
            return Some(value);
        }
        if self.dimension() != into.dimension() {
            return None;
        }
        let (up, down) = reduced(self.factor(), into.factor());
        let product = arith::mul(value, Decimal::from(up))?;
        if down == 1 {
            Some(product)
        } else {
            arith::div(product, Decimal::from(down))
        }
    }
}

fn reduced(a: u64, b: u64) -> (u64, u64) {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x.max(1), b / x.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_count_capitals_and_words_do_not() {
        for (text, unit) in [
            ("ms", Some(Standard::Millisecond)),
            ("Min", Some(Standard::Minute)),
            ("MINUTES", Some(Standard::Minute)),
            ("µs", Some(Standard::Microsecond)),
            ("MB", Some(Standard::Megabyte)),
            ("Mb", None),
            ("KB", Some(Standard::Kilobyte)),
            ("gb", Some(Standard::Gigabyte)),
            ("Gb", None),
            ("H", None),
            ("Months", Some(Standard::Month)),
            ("Year", Some(Standard::Year)),
            ("feet", Some(Standard::Foot)),
            ("m", None),
            ("memos", None),
            ("", None),
        ] {
            assert_eq!(Standard::read(text), unit, "{text}");
        }
    }

    #[test]
    fn every_unit_is_read_by_its_symbol() {
        for unit in Standard::ALL {
            assert_eq!(Standard::read(unit.symbol()), Some(*unit));
        }
    }
}
