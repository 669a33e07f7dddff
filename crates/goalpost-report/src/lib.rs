//! Reports of a workspace, as data first and then in each format.
