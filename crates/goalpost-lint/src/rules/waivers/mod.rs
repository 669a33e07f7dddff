//! W: waivers that have run out or waive nothing. Found while waivers are applied; their words live here.

pub(crate) mod w01_waiver_ran_out;
pub(crate) mod w02_waiver_unused;
