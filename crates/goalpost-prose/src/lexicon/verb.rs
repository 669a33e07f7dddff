//! What a verb promises.

/// The classes of a verb, a set: "raise" lifts a price and wins money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VerbClass(pub(crate) u32);

impl VerbClass {
    /// Not a verb.
    pub const NONE: Self = Self(0);
    /// Names a direction without an end: improve, support.
    pub const VAGUE: Self = Self(1);
    /// Takes up knowledge: learn, study.
    pub const LEARN: Self = Self(1 << 1);
    /// Goes on: keep, continue.
    pub const KEEP: Self = Self(1 << 2);
    /// Holds a level: maintain.
    pub const HOLD: Self = Self(1 << 3);
    /// Has an end where its object has one: build, deliver.
    pub const ABSTRACT: Self = Self(1 << 4);
    /// Is or becomes something.
    pub const BECOME: Self = Self(1 << 5);
    /// Wants another verb: try to, plan to.
    pub const WISH: Self = Self(1 << 6);
    /// Raises what it acts on.
    pub const UP: Self = Self(1 << 7);
    /// Lowers what it acts on.
    pub const DOWN: Self = Self(1 << 8);
    /// Raises or lowers by a factor.
    pub const MULTIPLY: Self = Self(1 << 9);
    /// Comes to a level: reach, hit.
    pub const REACH: Self = Self(1 << 10);
    /// Goes from one level to another: move, take.
    pub const MOVE: Self = Self(1 << 11);
    /// Gets what others decide about: win, sign.
    pub const WIN: Self = Self(1 << 12);
    /// Comes to an end that everybody can see: ship, publish.
    pub const COMPLETE: Self = Self(1 << 13);
    /// An activity: attend, review.
    pub const ACT: Self = Self(1 << 14);
    /// Tells what is so: have, use.
    pub const STATE: Self = Self(1 << 15);
    /// Lets somebody else do something: enable, allow.
    pub const PERMIT: Self = Self(1 << 16);
    /// Is for others to grant: approve, accept.
    pub const GRANT: Self = Self(1 << 17);
    /// Tells what somebody thinks, feels or is used to: feel, trust, rely on.
    pub const SENSE: Self = Self(1 << 18);
    /// Takes what others give: receive, attract.
    pub const RECEIVE: Self = Self(1 << 19);

    /// Is a step that leads to another deed: research, identify.
    pub const PREPARE: Self = Self(1 << 20);
    /// Has or shows what it acts on: have, demonstrate.
    pub const SHOW: Self = Self(1 << 21);
    /// Makes something else of what it acts on: make, turn into.
    pub const TURN: Self = Self(1 << 22);

    /// The class of a data file's section.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the build script reads data files"))]
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "vague" => Self::VAGUE,
            "learn" => Self::LEARN,
            "keep" => Self::KEEP,
            "hold" => Self::HOLD,
            "abstract" => Self::ABSTRACT,
            "permit" => Self::PERMIT,
            "grant" => Self::GRANT,
            "sense" => Self::SENSE,
            "receive" => Self::RECEIVE,
            "prepare" => Self::PREPARE,
            "show" => Self::SHOW,
            "turn" => Self::TURN,
            "become" => Self::BECOME,
            "wish" => Self::WISH,
            "up" => Self::UP,
            "down" => Self::DOWN,
            "multiply" => Self::MULTIPLY,
            "reach" => Self::REACH,
            "move" => Self::MOVE,
            "win" => Self::WIN,
            "complete" => Self::COMPLETE,
            "act" => Self::ACT,
            "state" => Self::STATE,
            _ => return None,
        })
    }

    /// Whether one of these classes is in the set.
    #[must_use]
    pub const fn is(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, classes: Self) -> Self {
        Self(self.0 | classes.0)
    }

    /// Every class.
    #[must_use]
    pub const fn all() -> Self {
        Self(u32::MAX)
    }

    /// Whether the word is a verb at all.
    #[must_use]
    pub const fn is_verb(self) -> bool {
        self.0 != 0
    }
}

/// The forms in which a word may stand, a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Forms(pub(crate) u8);

impl Forms {
    /// As the dictionary lists it.
    pub(crate) const BASE: Self = Self(1);
    /// No form.
    pub(crate) const NONE: Self = Self(0);
    /// He ships.
    pub(crate) const THIRD: Self = Self(1 << 1);
    /// Shipped.
    pub(crate) const PAST: Self = Self(1 << 2);
    /// Shipping.
    pub(crate) const ING: Self = Self(1 << 3);

    /// The form that an inflection rule makes.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the build script reads data files"))]
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "base" => Self::BASE,
            "third" => Self::THIRD,
            "past" => Self::PAST,
            "ing" => Self::ING,
            _ => return None,
        })
    }

    /// Whether one of these forms is in the set.
    pub(crate) const fn is(self, forms: Self) -> bool {
        self.0 & forms.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn with(self, forms: Self) -> Self {
        Self(self.0 | forms.0)
    }
}
