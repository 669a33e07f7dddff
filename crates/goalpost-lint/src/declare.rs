//! How a rule is written down: once, beside its check.

/// Declares the rule of a file as its `RULE`.
///
/// The first line of the doc comment says in one sentence what is wrong when the rule speaks; what follows says what it
/// looks for and what it leaves alone. `limit`, `fix` and `examples` may be left out, `check` where the finding comes
/// from the parser, the model or the waivers.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        $code:literal $name:literal {
            level: $level:ident,
            why: $why:literal,
            source: $source:literal,
            $(limit: $about:literal, $least:literal..$most:literal, $by:literal,)?
            $(fix: $fix:ident,)?
            $(poor: $poor:literal, good: $good:literal,)?
            $(check: $check:expr,)?
        }
    ) => {
        pub(crate) static RULE: $crate::rule::Rule = $crate::rule::Rule {
            code: goalpost_text::Code($code),
            name: $name,
            level: $crate::level::Level::$level,
            docs: &[$($doc),+],
            why: $why,
            source: $source,
            examples: declare_rule!(@option $($crate::rule::Examples { poor: $poor, good: $good })?),
            limit: declare_rule!(@option $($crate::limit::Limit {
                about: $about,
                default: $crate::limit::Bounds { least: $least, most: $most },
                by: $by,
            })?),
            fix: declare_rule!(@option $(goalpost_text::Safety::$fix)?),
            check: declare_rule!(@check $($check)?),
        };
    };
    (@option) => { None };
    (@option $value:expr) => { Some($value) };
    (@check) => { $crate::rule::Check::Elsewhere };
    (@check $check:expr) => { $check };
}
