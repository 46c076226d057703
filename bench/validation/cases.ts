import fc from 'fast-check';
import type { CellId, FormVersion } from '../../shared/form/model.ts';
import type { Report } from '../../shared/reading/report.ts';
import { balancedTable3, balancedTable4 } from '../../test/unit/checks/balanced.ts';
import { type CellOverrides, figure, report } from '../../test/unit/checks/builder.ts';

/** A report with errors that were put into it, and what stood there before. */
export interface Spoilt {
  readonly report: Report;
  readonly previous: Report | null;
  readonly wrong: readonly { readonly cell: CellId; readonly right: number }[];
}

type Cells = Record<CellId, number>;

interface Balanced {
  readonly form: FormVersion;
  readonly table3: Cells;
  readonly table4: Cells;
}

const balanced = (form: FormVersion) =>
  fc.record<Balanced>({ form: fc.constant(form), table3: balancedTable3(form), table4: balancedTable4 });

/** How errors are put in: a share of the cells, numbers up to `most`, and what else is known of the report. */
export interface Spoiling {
  readonly errors: number;
  readonly blanks?: number;
  readonly most?: number;
  readonly lastYear?: boolean;
  readonly text?: boolean;
}

const YEARS = { v2019: [2019, 2020], v2021: [2023, 2024] } as const;

/** Last year's report, whose open requests this one took over. */
function lastYearOf({ form, table3 }: Balanced): Report {
  const carried = Object.entries(table3).filter(([id]) => id.startsWith('t3.carry_in.'));
  const cells = carried.flatMap(([id, value]) => {
    const column = id.slice('t3.carry_in.'.length);
    return [
      [`t3.carry_out.${column}`, value],
      [`t3.new.${column}`, value],
    ];
  });
  return report({ form, year: YEARS[form][0], cells: Object.fromEntries(cells) });
}

const textOf = ({ table3 }: Balanced) => [
  figure('n.received', table3['t3.new.sum'] ?? 0),
  figure('n.carry_in', table3['t3.carry_in.sum'] ?? 0),
  figure('n.answered', table3['t3.total.sum'] ?? 0),
  figure('n.carry_out', table3['t3.carry_out.sum'] ?? 0),
];

function spoil(made: Balanced, how: Spoiling): fc.Arbitrary<Spoilt> {
  const ids = Object.keys(made.table3);
  const { errors, blanks = 0, most = 500 } = how;
  const wrong = fc.uniqueArray(fc.record({ cell: fc.constantFrom(...ids), value: fc.integer({ min: 0, max: most }) }), {
    minLength: errors,
    maxLength: errors,
    selector: ({ cell }) => cell,
  });
  const empty = fc.array(fc.constantFrom(...ids), { minLength: blanks, maxLength: blanks });
  return fc.record({ wrong, empty }).map((drawn): Spoilt => {
    const changed = drawn.wrong.filter(({ cell, value }) => made.table3[cell] !== value);
    const cells: CellOverrides = {
      ...made.table3,
      ...made.table4,
      ...Object.fromEntries(changed.map(({ cell, value }) => [cell, value])),
      ...Object.fromEntries(drawn.empty.map((cell) => [cell, null])),
    };
    return {
      report: report({ form: made.form, year: YEARS[made.form][1], cells, figures: how.text ? textOf(made) : [] }),
      previous: how.lastYear ? lastYearOf(made) : null,
      wrong: changed.map(({ cell }) => ({ cell, right: made.table3[cell] ?? 0 })),
    };
  });
}

/** Reports with random errors; the same seed gives the same reports. */
export const spoiltReports = (form: FormVersion, how: Spoiling, count: number, seed: number): Spoilt[] =>
  fc.sample(
    balanced(form).chain((made) => spoil(made, how)),
    { numRuns: count, seed },
  );
