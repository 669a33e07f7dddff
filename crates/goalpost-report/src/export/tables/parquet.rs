//! Tables as Parquet, with a group of rows in memory at a time. Every column may be empty; texts are UTF-8, days are
//! dates, decimals are the nearest binary numbers: an exact one would need one scale for all rows of a column.

use std::io::{self, Write};
use std::sync::Arc;

use goalpost_values::{Datelike, Day};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::{Column, Holds, SCHEMA, Value, nearest};

/// Rows of a group, and bytes of text in it, that are held at most.
const ROWS: usize = 16_384;
const BYTES: usize = 16 << 20;

/// A table that is being written.
pub(super) struct Columnar<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    columns: Vec<Held>,
    rows: usize,
    bytes: usize,
}

/// The cells of a column that are not written yet.
struct Held {
    /// 1 for each cell that holds something, 0 for the others.
    levels: Vec<i16>,
    cells: Cells,
}

enum Cells {
    Text(Vec<ByteArray>),
    Integer(Vec<i64>),
    Flag(Vec<bool>),
    Double(Vec<f64>),
    Day(Vec<i32>),
}

impl<W: Write + Send> Columnar<W> {
    /// Begins a table.
    pub(super) fn new<'c>(out: W, name: &str, columns: impl Iterator<Item = &'c Column>) -> io::Result<Self> {
        let columns: Vec<&Column> = columns.collect();
        let fields = columns.iter().map(|column| field(column).map(Arc::new));
        let fields = fields.collect::<Result<Vec<_>, _>>().map_err(plain)?;
        let schema = Type::group_type_builder(name)
            .with_fields(fields)
            .build()
            .map_err(plain)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_key_value_metadata(Some(vec![KeyValue::new("goalpost".to_owned(), SCHEMA.to_owned())]));
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties.build())).map_err(plain)?;
        Ok(Self {
            writer,
            columns: columns.iter().map(|column| Held::new(column.holds)).collect(),
            rows: 0,
            bytes: 0,
        })
    }

    /// Takes a row.
    pub(super) fn put<'v>(&mut self, row: impl Iterator<Item = &'v Value<'v>>) -> io::Result<()> {
        for (column, value) in self.columns.iter_mut().zip(row) {
            self.bytes += column.put(value);
        }
        self.rows += 1;
        match self.rows >= ROWS || self.bytes >= BYTES {
            true => self.write_group(),
            false => Ok(()),
        }
    }

    /// Hands the output back, with everything in it.
    pub(super) fn finish(mut self) -> io::Result<W> {
        if self.rows > 0 {
            self.write_group()?;
        }
        self.writer.into_inner().map_err(plain)
    }

    fn write_group(&mut self) -> io::Result<()> {
        let mut group = self.writer.next_row_group().map_err(plain)?;
        for held in &mut self.columns {
            if let Some(mut column) = group.next_column().map_err(plain)? {
                held.write(&mut column).map_err(plain)?;
                column.close().map_err(plain)?;
            }
        }
        group.close().map_err(plain)?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }
}

impl Held {
    fn new(holds: Holds) -> Self {
        Self {
            levels: Vec::new(),
            cells: match holds {
                Holds::Text => Cells::Text(Vec::new()),
                Holds::Integer => Cells::Integer(Vec::new()),
                Holds::Flag => Cells::Flag(Vec::new()),
                Holds::Share | Holds::Number => Cells::Double(Vec::new()),
                Holds::Day => Cells::Day(Vec::new()),
            },
        }
    }

    /// Takes a cell, and says how many bytes of text are in it. What a column cannot hold would be a mistake in the
    /// declaration of its table, and is nothing.
    fn put(&mut self, value: &Value<'_>) -> usize {
        let mut bytes = 0;
        let is_there = match (&mut self.cells, value) {
            (Cells::Text(cells), Value::Text(text)) => {
                bytes = text.len();
                cells.push(ByteArray::from(text.as_bytes().to_vec()));
                true
            }
            (Cells::Integer(cells), Value::Integer(number)) => {
                cells.push(*number);
                true
            }
            (Cells::Flag(cells), Value::Flag(flag)) => {
                cells.push(*flag);
                true
            }
            (Cells::Double(cells), Value::Share(share)) => {
                cells.push(*share);
                true
            }
            (Cells::Double(cells), Value::Number(number)) => {
                cells.push(nearest(*number));
                true
            }
            (Cells::Day(cells), Value::Day(day)) => {
                cells.push(since_1970(*day));
                true
            }
            (_, value) => {
                debug_assert!(matches!(value, Value::Nothing), "{value:?} in a column of another sort");
                false
            }
        };
        self.levels.push(i16::from(is_there));
        bytes
    }

    fn write(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let levels = Some(self.levels.as_slice());
        match &mut self.cells {
            Cells::Text(cells) => {
                column.typed::<ByteArrayType>().write_batch(cells, levels, None)?;
                cells.clear();
            }
            Cells::Integer(cells) => {
                column.typed::<Int64Type>().write_batch(cells, levels, None)?;
                cells.clear();
            }
            Cells::Flag(cells) => {
                column.typed::<BoolType>().write_batch(cells, levels, None)?;
                cells.clear();
            }
            Cells::Double(cells) => {
                column.typed::<DoubleType>().write_batch(cells, levels, None)?;
                cells.clear();
            }
            Cells::Day(cells) => {
                column.typed::<Int32Type>().write_batch(cells, levels, None)?;
                cells.clear();
            }
        }
        self.levels.clear();
        Ok(())
    }
}

fn field(column: &Column) -> Result<Type, ParquetError> {
    let (physical, logical) = match column.holds {
        Holds::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Holds::Integer => (Physical::INT64, None),
        Holds::Flag => (Physical::BOOLEAN, None),
        Holds::Share | Holds::Number => (Physical::DOUBLE, None),
        Holds::Day => (Physical::INT32, Some(LogicalType::Date)),
    };
    Type::primitive_type_builder(column.name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(logical)
        .build()
}

/// Days since 1970-01-01, as Parquet counts them.
fn since_1970(day: Day) -> i32 {
    // 1970-01-01 is day 719,163 of the common era.
    day.num_days_from_ce() - 719_163
}

/// What the writer below said, so that a full disk is still one.
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(source) => match source.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(source) => io::Error::other(source),
        },
        other => io::Error::other(other.to_string()),
    }
}
