//! What a folder of tables holds: `_goalpost.json`. Engines pass over names that begin so.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What stands in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Manifest {
    /// `goalpost/tables@1`
    pub schema: String,
    /// The day as of which everything is judged.
    pub today: String,
    /// Whom it is for: what is shared with others only is left out.
    pub audience: String,
    /// By what it is divided, the outermost first.
    pub partition_by: Vec<String>,
    /// Its files.
    pub files: Vec<FileOf>,
}

/// A file of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileOf {
    /// Its path in the folder, with slashes.
    pub path: String,
    /// Its table.
    pub table: String,
    /// How many rows it has.
    pub rows: u64,
}
