import { FORMS } from '../form/forms.ts';
import type { CellId, FormVersion } from '../form/model.ts';

/** A sum that the form prescribes: the positive cells add up to the negative ones. */
export interface Equation {
  /** Id of its check: `B01.new`, `B02.sum`, `B03.nat`, `C01.rev`. */
  readonly id: string;
  readonly family: 'B01' | 'B02' | 'B03' | 'C01';
  /** The row, column or block it belongs to. */
  readonly part: string;
  readonly table: 't3' | 't4';
  readonly positive: readonly CellId[];
  readonly negative: readonly CellId[];
  readonly cells: readonly CellId[];
}

/** An equation with the numbers of a report, blanks read as 0. */
export interface AssessedEquation {
  readonly equation: Equation;
  /** What its cells hold, in their order. */
  readonly values: readonly number[];
  readonly left: number;
  readonly right: number;
  /** left − right, free of binary rounding. */
  readonly residual: number;
  readonly blanks: readonly CellId[];
}

function equation(
  family: Equation['family'],
  part: string,
  positive: readonly CellId[],
  negative: readonly CellId[],
): Equation {
  const table = family === 'C01' ? 't4' : 't3';
  return { id: `${family}.${part}`, family, part, table, positive, negative, cells: [...positive, ...negative] };
}

function* equationsOf(version: FormVersion): Generator<Equation> {
  const { table3, table4 } = FORMS[version];
  const columns = table3.columns.map((column) => column.id);
  const applicants = columns.filter((column) => column !== 'sum');
  const results = table3.rows.filter((row) => row.role === 'result');
  for (const { id } of table3.rows) {
    yield equation(
      'B01',
      id,
      applicants.map((column) => `t3.${id}.${column}`),
      [`t3.${id}.sum`],
    );
  }
  for (const column of columns) {
    yield equation(
      'B02',
      column,
      results.map((row) => `t3.${row.id}.${column}`),
      [`t3.total.${column}`],
    );
  }
  for (const column of columns) {
    yield equation(
      'B03',
      column,
      [`t3.new.${column}`, `t3.carry_in.${column}`],
      [`t3.total.${column}`, `t3.carry_out.${column}`],
    );
  }
  const outcomes = table4.columns.map((column) => column.id).filter((column) => column !== 'total');
  for (const { id } of table4.blocks) {
    yield equation(
      'C01',
      id,
      outcomes.map((column) => `t4.${id}.${column}`),
      [`t4.${id}.total`],
    );
  }
}

const cache = new Map<FormVersion, ReadonlyMap<string, Equation>>();

/** All equations of a form by the ids of their checks, in the order of the specification: 42 for v2021, 40 for v2019. */
export function equationsById(version: FormVersion): ReadonlyMap<string, Equation> {
  let equations = cache.get(version);
  if (equations === undefined) {
    equations = new Map([...equationsOf(version)].map((one) => [one.id, one]));
    cache.set(version, equations);
  }
  return equations;
}

export const equationsOfForm = (version: FormVersion): readonly Equation[] => [...equationsById(version).values()];

export const equationsOfFamily = (version: FormVersion, family: Equation['family']): readonly Equation[] =>
  equationsOfForm(version).filter((one) => one.family === family);
