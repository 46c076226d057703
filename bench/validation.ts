import { validate } from '../shared/checks/validate.ts';
import { type Bench, percentile, type Rows } from './bench.ts';
import { type Spoiling, type Spoilt, spoiltReports } from './validation/cases.ts';

/** Reports of each kind whose validation is timed. */
const TIMED = 300;
const WARM_UP = 1500;
/** Single wrong cells of each form, and pairs of them, that the explanation has to find. */
const SINGLES = 10_000;
const PAIRS = 2_000;

/** Nearly every cell of table 3. */
const MANY = 160;

const KINDS: Readonly<Record<string, Spoiling>> = {
  'no error': { errors: 0 },
  '1 wrong cell': { errors: 1 },
  '2 wrong cells': { errors: 2 },
  '3 wrong cells': { errors: 3 },
  '3, last year and text known': { errors: 3, lastYear: true, text: true },
  '5 wrong cells': { errors: 5 },
  '20 wrong cells': { errors: 20 },
  '10 blanks': { errors: 0, blanks: 10 },
  '40 blanks': { errors: 0, blanks: 40 },
  '10 blanks and 2 wrong cells': { errors: 2, blanks: 10 },
  '100 blanks and 2 wrong cells': { errors: 2, blanks: 100 },
  'nearly every cell random': { errors: MANY },
  'nearly every cell random and huge': { errors: MANY, most: Number.MAX_SAFE_INTEGER },
  'random, half of it blank': { errors: MANY, blanks: 120 },
};

function timed({ report, previous }: Spoilt): number {
  const start = performance.now();
  validate(report, { previous });
  return performance.now() - start;
}

function timeRow(how: Spoiling): Rows[string] {
  const times = spoiltReports('v2021', how, TIMED, 1).map(timed);
  return {
    reports: TIMED,
    'median ms': percentile(times, 0.5),
    'p99 ms': percentile(times, 0.99),
    'max ms': percentile(times, 1),
  };
}

/** Whether one of the explanations is just the errors that were put in. */
function isTold({ report, previous, wrong }: Spoilt): { readonly told: boolean; readonly alone: boolean } {
  const { verdict, explanations } = validate(report, { previous }).corrections;
  const truth = new Map(wrong.map(({ cell, right }) => [cell, right]));
  const told = explanations.some(
    ({ changes }) => changes.length === truth.size && changes.every(({ cell, to }) => truth.get(cell) === to),
  );
  return { told, alone: told && verdict === 'located' };
}

function foundRow(errors: number, form: 'v2019' | 'v2021', count: number): Rows[string] {
  const cases = spoiltReports(form, { errors }, count, 2).filter(({ wrong }) => wrong.length === errors);
  const told = cases.map(isTold);
  const share = (of: (typeof told)[number][]) => Math.round((of.length / cases.length) * 1e5) / 1e3;
  return {
    reports: cases.length,
    'true cells among the explanations %': share(told.filter((one) => one.told)),
    'located there %': share(told.filter((one) => one.alone)),
  };
}

/** How long all checks with the explanation take, and how often the explanation finds what was made wrong. */
export const bench: Bench = {
  title: 'All checks of a report with the explanation of what is wrong in table 3, in one process',
  run: async (): Promise<Rows> => {
    for (const one of spoiltReports('v2021', { errors: 2, blanks: 3 }, WARM_UP, 3)) timed(one);
    return {
      ...Object.fromEntries(Object.entries(KINDS).map(([kind, how]) => [kind, timeRow(how)])),
      '1 wrong cell, v2019': foundRow(1, 'v2019', SINGLES),
      '1 wrong cell, v2021': foundRow(1, 'v2021', SINGLES),
      '2 wrong cells, v2019': foundRow(2, 'v2019', PAIRS),
      '2 wrong cells, v2021': foundRow(2, 'v2021', PAIRS),
    };
  },
};
