//! The things that a glance tells apart.

/// Things that a sentence may hold, a set. What a glance leaves out is not in the sentence; what it names may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Glance(pub(crate) u16);

impl Glance {
    /// [`Reading::compound`](crate::Reading::compound).
    pub const COMPOUND: Self = Self(1);
    /// [`Reading::hedges`](crate::Reading::hedges).
    pub const HEDGE: Self = Self(1 << 1);
    /// [`Reading::amounts`](crate::Reading::amounts).
    pub const AMOUNT: Self = Self(1 << 2);
    /// A verb that raises.
    pub const UP: Self = Self(1 << 3);
    /// A verb that lowers.
    pub const DOWN: Self = Self(1 << 4);
    /// A verb that goes on with something or holds it.
    pub const KEEP: Self = Self(1 << 5);
    /// [`Reading::standing`](crate::Reading::standing).
    pub const STANDING: Self = Self(1 << 6);
    /// [`Reading::credential`](crate::Reading::credential).
    pub const CREDENTIAL: Self = Self(1 << 7);
    /// [`Reading::position`](crate::Reading::position).
    pub const POSITION: Self = Self(1 << 8);
    /// A last day that is named as such: by, until.
    pub const DUE: Self = Self(1 << 9);
    /// A verb that the text begins with.
    pub const COMMAND: Self = Self(1 << 13);
    /// A verb that becomes or is something.
    pub const BECOME: Self = Self(1 << 14);
    /// A bullet, a number or a label in front of the [`Reading::statement`](crate::Reading::statement).
    pub const LED: Self = Self(1 << 15);

    /// A verb that wants another, which is a hedge where `to` follows.
    pub(crate) const WISH: Self = Self(1 << 10);
    pub(crate) const TO: Self = Self(1 << 11);
    /// A word that is to be filled in, or asks for it.
    pub(crate) const SLOT: Self = Self(1 << 12);

    pub(crate) const ALL: Self = Self(u16::MAX);
    pub(crate) const NOTHING: Self = Self(0);

    /// Whether one of these may be there.
    #[must_use]
    pub const fn may_hold(self, things: Self) -> bool {
        self.0 & things.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::NOTHING }
    }
}
