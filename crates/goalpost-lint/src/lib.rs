//! The rules that a well-written goal keeps, their catalogue, waivers and levels.
