//! Numbers by chance that are the same in every run.

/// A source of them, by its seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// The next number below an end, 0 where that is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}
