import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { batchesOf, type Pages } from '../batches.ts';
import type { ColumnType, SnapshotColumn, SnapshotTable } from './tables.ts';

/** Reports in a row group: what is held in memory at a time. Fewer make a long footer, for each group describes its columns. */
const ROW_GROUP = 1000;

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

const optional = (name: string, element: Omit<SchemaElement, 'name'>): SchemaElement => ({
  name,
  repetition_type: 'OPTIONAL',
  ...element,
});

/** The elements of the schema that stand for one column; a list takes three (Parquet, logical types). */
const ELEMENTS: Readonly<Record<ColumnType, (name: string) => readonly SchemaElement[]>> = {
  string: (name) => [optional(name, STRING)],
  double: (name) => [optional(name, { type: 'DOUBLE' })],
  boolean: (name) => [optional(name, { type: 'BOOLEAN' })],
  strings: (name) => [
    optional(name, { converted_type: 'LIST', num_children: 1 }),
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...STRING },
  ],
};

const schemaOf = (columns: readonly SnapshotColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(({ name, type }) => ELEMENTS[type](name)),
];

/** What was written since the last call, out of the writer's hands. */
function takeFrom(writer: ByteWriter): Uint8Array {
  const piece = writer.getBytes().slice();
  writer.index = 0;
  return piece;
}

/**
 * A table of a snapshot as one Parquet file, written row group by row group; the bytes follow from the entries alone. Without an
 * index of pages: nearly every column of a row group has one page.
 */
export async function* writeParquet({ columns, linesOf }: SnapshotTable, pages: Pages): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter(1 << 16);
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'gongkai' });
  for await (const rows of batchesOf(pages, ROW_GROUP)) {
    const lines = linesOf(rows);
    const columnData = columns.map(
      ({ name }, place): ColumnSource => ({ name, data: [...(lines[place] ?? [])], offsetIndex: false }),
    );
    const rowGroupSize = columnData[0]?.data.length ?? 0;
    if (rowGroupSize > 0) await parquet.write({ columnData, rowGroupSize });
    yield takeFrom(writer);
  }
  await parquet.finish();
  yield takeFrom(writer);
}
