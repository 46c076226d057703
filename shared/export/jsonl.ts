import { cellsOfForm } from '../form/forms.ts';
import type { FormVersion } from '../form/model.ts';
import { batchesOf, type Pages } from './batches.ts';
import { type Column, exportColumns, type Value } from './columns.ts';
import type { Row } from './row.ts';

type Values = Readonly<Record<string, Value>>;

const valuesOf = (columns: readonly Column[], row: Row): Values =>
  Object.fromEntries(columns.map(({ id, read }) => [id, read(row)]));

const partOf = (part: Column['part']): readonly Column[] => exportColumns().filter((column) => column.part === part);

const cellsIn = (form: FormVersion) => partOf('cell').filter(({ id }) => cellsOfForm(form).has(id));

/**
 * One JSON object a line: what is known of the filing, `cells` and `indicators`. The cells are those of the report's own form,
 * null where there is no number; both are null where no report was read.
 */
export async function* writeJsonLines(pages: Pages): AsyncGenerator<Uint8Array> {
  const [filing, indicators] = [partOf('filing'), partOf('indicator')];
  const cells = { v2019: cellsIn('v2019'), v2021: cellsIn('v2021') };
  const encoder = new TextEncoder();
  const lineOf = (row: Row): string =>
    `${JSON.stringify({
      ...valuesOf(filing, row),
      cells: row.member && valuesOf(cells[row.member.form], row),
      indicators: row.member && valuesOf(indicators, row),
    })}\n`;
  for await (const rows of batchesOf(pages)) yield encoder.encode(rows.map(lineOf).join(''));
}
