import { readFileSync } from 'node:fs';
import { examine } from '../../../../shared/engine.ts';
import { CHANGED, FIGURES } from '../../../fixtures/quirks/county-figures.ts';
import { expectedCells, type Quirk } from '../../../fixtures/quirks/quirk.ts';

const read = async (content: Uint8Array, file: string) => await examine(content, { file, filed: null });

type Cells = Readonly<Record<string, object>>;

/** The properties of each cell that the expectation names. */
const likeExpected = (cells: Cells, expected: Cells) =>
  Object.fromEntries(
    Object.entries(expected).map(([id, like]) => [
      id,
      Object.fromEntries(
        Object.keys(like).map((key) => [key, (cells[id] as Record<string, unknown> | undefined)?.[key]]),
      ),
    ]),
  );

/** The file reads as the figures of the place, but for what the quirk lost. */
export async function expectRead(quirk: Quirk): Promise<void> {
  const content = readFileSync(`test/fixtures/quirks/${quirk.file}`);
  expect(content.toString()).toBe(quirk.make(FIGURES[quirk.version]));
  const { report, checks, error } = await read(content, quirk.file);
  expect({ error, form: report?.form }).toEqual({ error: null, form: quirk.version });
  const expected = expectedCells(quirk);
  expect(likeExpected(report?.cells ?? {}, expected)).toEqual(expected);
  expect(checks.filter(({ id, status }) => /^(?:B0[123]|C01)/.test(id) && status === 'fail')).toEqual([]);
}

/** The same report with one wrong sum reads as what it says, and the sums that do not hold are named. */
export async function expectWrongSumFound(quirk: Quirk): Promise<void> {
  const figures = { ...FIGURES[quirk.version], [CHANGED.id]: CHANGED.to };
  const { report, checks } = await read(new TextEncoder().encode(quirk.make(figures)), quirk.file);
  const expected = expectedCells(quirk, figures);
  expect(likeExpected(report?.cells ?? {}, expected)).toEqual(expected);
  expect(checks.find(({ id }) => id === 'B01.new')).toMatchObject({ status: 'fail', left: 1336, right: 1346 });
}
