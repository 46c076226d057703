/** Labels and values in random dress: whatever is read in its own place must be what was printed. */
import fc from 'fast-check';
import { FORMS } from '../../../../shared/form/forms.ts';
import type { FormVersion, Heading } from '../../../../shared/form/model.ts';
import { RESULT_GROUPS } from '../../../../shared/form/table3.ts';
import { FIGURES } from '../../../fixtures/quirks/county-figures.ts';
import * as layouts from '../../../fixtures/tables/layouts.ts';
import { readTablesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, type Row, tablesOf } from '../../../fixtures/tables/report.ts';

const LAYOUTS = [
  layouts.closingPipe,
  layouts.fillerPipes,
  layouts.framed,
  layouts.cellLines,
  layouts.barePipes,
  layouts.labelLine,
  layouts.paragraphs,
  layouts.standIns,
  layouts.emptyPipes,
  layouts.oneLine,
];

const headings = Object.values(FORMS).flatMap(({ table2, table3, table4 }): readonly Heading[] => [
  ...table2.flatMap(({ rows, columns }) => [...rows, ...columns]),
  ...table3.rows,
  ...table3.columns,
  ...table4.columns,
]);
const VARIANTS = new Map<string, readonly string[]>();
for (const { label, variants } of [...headings, ...RESULT_GROUPS]) {
  VARIANTS.set(label.zh, [...new Set([label.zh, ...(VARIANTS.get(label.zh) ?? []), ...variants])]);
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ':': '：', '.': '．' };

type Dress = (label: string, at: number) => string;
const DRESSES: readonly Dress[] = [
  (label) => label,
  (label, at) => {
    const cut = 1 + (at % Math.max(1, label.length - 1));
    return `${label.slice(0, cut)} ${label.slice(cut)}`;
  },
  (label) => [...label].join('\u00a0'),
  (label) => label.replace(/[(),:.]/g, (one) => FULL_WIDTH[one] ?? one),
  (label) => label.replace(/[“”]/g, ''),
  (label) => label.replace(/[“”]/g, '"'),
  (label) => label.replace(/^(\d)\./, '$1、'),
  (label) => label.replace(/^(\d)\./, '$1. '),
  (label) => `${label}(含2022年以前3件)`,
  (label) => `${label}（不含下属单位）`,
  (label) => `${label}①`,
  (label) => `\u3000${label}\u200b`,
];

type Style = (number: string) => string;
const STYLES: readonly Style[] = [
  (number) => number,
  (number) => ` ${number}\u00a0`,
  (number) => number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (number) => `${number}?`,
  (number) => number.replace(/^(\d{1,3})(\d{3})$/, '$1,$2'),
  (number) => `${number}(含上年结转1件)`,
];

const dressed = fc.record({
  version: fc.constantFrom<FormVersion>('v2021', 'v2019'),
  layout: fc.constantFrom(...LAYOUTS),
  seeds: fc.array(fc.nat({ max: 10_000 }), { minLength: 400, maxLength: 400 }),
  blanks: fc.constantFrom('', '/', '-', '0', '无'),
  strange: fc.constantFrom(1, 2, 5, 1000),
});

/** Picks by the seeds in turn; every `strange`-th thing is in another dress than usual. */
function dress({
  version,
  seeds,
  blanks,
  strange,
}: {
  version: FormVersion;
  seeds: number[];
  blanks: string;
  strange: number;
}) {
  let next = 0;
  const seed = () => seeds[next++ % seeds.length] ?? 0;
  const pick = <T>(items: readonly T[]): T => items[seed() % strange === 0 ? seed() % items.length : 0] as T;
  const figures: Figures = Object.fromEntries(
    Object.entries(FIGURES[version]).map(([id, text]) => [id, text === '0' ? blanks : pick(STYLES)(text)]),
  );
  const tables = tablesOf(version, figures);
  const relabel = (row: Row): Row => ({
    ...row,
    labels: row.labels.map((label) => pick(DRESSES)(pick(VARIANTS.get(label) ?? [label]), seed())),
  });
  return { t2: tables.t2.map(relabel), t3: tables.t3.map(relabel), t4: tables.t4.map(relabel) };
}

test('no dress of labels and values makes a number read as another', () => {
  fc.assert(
    fc.property(dressed, ({ layout, ...how }) => {
      const { cells } = readTablesOf(layouts.print(dress(how), layout), how.version === 'v2021' ? 2023 : 2019);
      const wrong = Object.entries(FIGURES[how.version]).filter(([id, text]) => {
        const { value = null, basis, semantic } = cells[id] ?? {};
        const zero = Number(text) === 0 && (value === null || value === 0);
        const known = basis === 'read' || basis === 'inferred';
        const lost = value === null && semantic !== 'blank';
        return known && !zero && !lost && value !== Number(text);
      });
      expect(wrong.map(([id, text]) => [id, text, cells[id]?.value, cells[id]?.raw])).toEqual([]);
    }),
    { numRuns: Number(process.env.QUIRK_RUNS ?? 60) },
  );
});
