//! Money: the currencies of ISO 4217 and the symbols that people write for them.

use std::cmp::Ordering;
use std::fmt;

/// A currency, with whether its author wrote a symbol (`$5`) or its code (`5 USD`).
#[derive(Debug, Clone, Copy)]
pub struct Currency {
    code: [u8; 3],
    symbol: bool,
}

/// Equal where the currency is, in whichever way it was written.
impl PartialEq for Currency {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Currency {}

/// The symbols in use for exactly one currency, longer ones before those that they start with.
const SYMBOLS: &[(&str, [u8; 3])] = &[
    ("$", *b"USD"),
    ("€", *b"EUR"),
    ("£", *b"GBP"),
    ("¥", *b"JPY"),
    ("₹", *b"INR"),
    ("US$", *b"USD"),
    ("CA$", *b"CAD"),
    ("C$", *b"CAD"),
    ("AU$", *b"AUD"),
    ("A$", *b"AUD"),
    ("NZ$", *b"NZD"),
    ("HK$", *b"HKD"),
    ("NT$", *b"TWD"),
    ("MX$", *b"MXN"),
    ("R$", *b"BRL"),
    ("S$", *b"SGD"),
    ("₩", *b"KRW"),
    ("₺", *b"TRY"),
    ("₽", *b"RUB"),
    ("₴", *b"UAH"),
    ("₪", *b"ILS"),
    ("₫", *b"VND"),
    ("₦", *b"NGN"),
    ("₱", *b"PHP"),
    ("฿", *b"THB"),
    ("₡", *b"CRC"),
    ("₲", *b"PYG"),
    ("₵", *b"GHS"),
    ("₸", *b"KZT"),
    ("₼", *b"AZN"),
    ("₾", *b"GEL"),
    ("₮", *b"MNT"),
    ("₭", *b"LAK"),
    ("֏", *b"AMD"),
    ("៛", *b"KHR"),
];

/// The alphabetic codes of ISO 4217 (list one, funds and metals left out), sorted.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ \
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL \
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN \
    PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD \
    TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

impl Currency {
    /// The currency of an ISO 4217 code in capitals; none where there is none.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        if !code.iter().all(u8::is_ascii_uppercase) {
            return None;
        }
        let (mut low, mut high) = (0, CODES.len() / 4 + 1);
        while low < high {
            let middle = low.midpoint(high);
            let [a, b, c] = *CODES.as_bytes().get(4 * middle..)?.first_chunk()?;
            match number([a, b, c]).cmp(&number(code)) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(Self { code, symbol: false }),
            }
        }
        None
    }

    /// The currency that a word names by itself, `euros`, with the meaning of its symbol; none of one that is something else
    /// as well, as `pounds` are.
    ///
    /// ```
    /// # use goalpost_values::Currency;
    /// assert_eq!(Currency::from_word("Euros"), Currency::from_code("EUR"));
    /// assert_eq!(Currency::from_word("pounds"), None);
    /// ```
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let known = [("euro", "EUR"), ("dollar", "USD"), ("rupee", "INR"), ("yen", "JPY")];
        let (_, code) = known.into_iter().find(|(name, _)| {
            let rest = word.get(name.len()..).filter(|_| {
                word.get(..name.len())
                    .is_some_and(|first| first.eq_ignore_ascii_case(name))
            });
            rest.is_some_and(|rest| rest.is_empty() || rest.eq_ignore_ascii_case("s"))
        })?;
        Self::from_code(code)
    }

    /// The currency of the symbol at the start of a text, and the rest; none where it starts with none.
    #[must_use]
    pub fn strip_symbol(text: &str) -> Option<(Self, &str)> {
        // Most texts start with no symbol, which their first bytes tell.
        let possible = match text.as_bytes() {
            [b'$', ..] => true,
            [b'A'..=b'Z', rest @ ..] => rest.iter().take(2).any(|byte| *byte == b'$'),
            [first, ..] => !first.is_ascii(),
            [] => false,
        };
        if !possible {
            return None;
        }
        let &(symbol, code) = SYMBOLS.iter().find(|(symbol, _)| text.starts_with(symbol))?;
        Some((Self { code, symbol: true }, text.get(symbol.len()..)?))
    }

    /// The ISO 4217 code, such as `EUR`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("")
    }

    /// The symbol, where its author wrote one.
    #[must_use]
    pub fn symbol(&self) -> Option<&'static str> {
        let known = SYMBOLS.iter().find(|(_, code)| self.symbol && *code == self.code);
        known.map(|(symbol, _)| *symbol)
    }
}

/// The letters of a code as a number that sorts as they do.
fn number([a, b, c]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0, a, b, c])
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol().unwrap_or(self.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_has_a_code_of_the_standard() {
        for (symbol, code) in SYMBOLS {
            let code = std::str::from_utf8(code).unwrap();
            assert!(Currency::from_code(code).is_some(), "{symbol} {code}");
            let (currency, rest) = Currency::strip_symbol(symbol).unwrap();
            assert_eq!((currency.code(), rest), (code, ""), "{symbol}");
        }
    }

    #[test]
    fn codes_are_sorted_known_and_written_in_capitals() {
        let codes: Vec<&str> = CODES.split(' ').collect();
        assert!(codes.is_sorted() && codes.iter().all(|code| code.len() == 3));
        assert!(
            codes
                .iter()
                .all(|code| Currency::from_code(code).is_some_and(|currency| currency.code() == *code))
        );
        for code in ["eur", "EURO", "XYZ", "UR ", "", "AED "] {
            assert_eq!(Currency::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn a_currency_is_the_same_by_symbol_and_by_code() {
        let (dollar, rest) = Currency::strip_symbol("$5").unwrap();
        assert_eq!((dollar, rest), (Currency::from_code("USD").unwrap(), "5"));
        assert_eq!(
            (
                dollar.to_string().as_str(),
                Currency::from_code("USD").unwrap().to_string().as_str()
            ),
            ("$", "USD")
        );
        assert_eq!(Currency::strip_symbol("US$5").unwrap().0, dollar);
        assert_ne!(Currency::strip_symbol("A$5").unwrap().0, dollar);
    }
}
