/** The figures of a random report: every equation of the form holds. */
import { cellsOfForm, FORMS } from '../../shared/form/forms.ts';
import type { CellDefinition, CellId, FormVersion } from '../../shared/form/model.ts';
import type { Random } from './random.ts';

export type Numbers = ReadonlyMap<CellId, number>;

/** How much an organ has to report: `none` is the township without a single request. */
export type Size = 'none' | 'township' | 'county' | 'city';

/** Requests closed in a year, at most; documents in force; decisions; fee in 万元. */
const MOST: Readonly<Record<Size, { requests: number; documents: number; decisions: number; fee: number }>> = {
  none: { requests: 0, documents: 3, decisions: 0, fee: 0 },
  township: { requests: 15, documents: 30, decisions: 400, fee: 20 },
  county: { requests: 400, documents: 200, decisions: 60_000, fee: 9000 },
  city: { requests: 30_000, documents: 900, decisions: 2_000_000, fee: 600_000 },
};

type Vector = readonly number[];

const APPLICANTS = 6;
const add = (a: Vector, b: Vector) => a.map((value, at) => value + (b[at] ?? 0));
const withSum = (values: Vector) => [...values, values.reduce((sum, value) => sum + value, 0)];

/** Natural persons ask most, and most results stand in a few rows; many cells stay 0. */
function applicants(random: Random, most: number): Vector {
  return Array.from({ length: APPLICANTS }, (_, at) => {
    const part = at === 0 ? most : most / (3 + at * 2);
    return random.chance(at === 0 ? 0.2 : 0.5) ? 0 : random.between(0, Math.floor(part));
  });
}

function table3(version: FormVersion, random: Random, most: number): Map<string, Vector> {
  const { rows } = FORMS[version].table3;
  const results = rows.filter(({ role }) => role === 'result');
  const weight = () => (random.chance(0.35) ? 0 : random.share() ** 3);
  const vectors = new Map(results.map(({ id }) => [id, applicants(random, most * weight())]));
  const total = [...vectors.values()].reduce(add, new Array(APPLICANTS).fill(0));
  const carryOut = applicants(random, most / 8);
  const closable = add(total, carryOut);
  const carryIn = applicants(random, most / 8).map((value, at) => Math.min(value, closable[at] ?? 0));
  const received = closable.map((value, at) => value - (carryIn[at] ?? 0));
  vectors.set('new', received).set('carry_in', carryIn).set('total', total).set('carry_out', carryOut);
  return vectors;
}

function table4(random: Random, most: number): Vector {
  const outcomes = [0, 1, 2, 3].map(() => (random.chance(0.4) ? 0 : random.between(0, Math.ceil(most / 30))));
  return withSum(most === 0 ? outcomes.map(() => 0) : outcomes);
}

/** Up to six decimals (fen), as an office writes them: few of them, and none at the end. */
function amount(random: Random, most: number): number {
  const decimals = random.pick([0, 1, 2, 2, 2, 4, 6]);
  return most === 0 || random.chance(0.2) ? 0 : Number((random.share() ** 2 * most).toFixed(decimals));
}

function table2Cell({ kind, unit, row }: CellDefinition, random: Random, size: Size): number {
  const most = MOST[size];
  if (kind === 'amount') {
    return amount(random, most.fee);
  }
  if (row === 'rules') {
    return size === 'city' ? random.between(0, 40) : 0;
  }
  const top =
    kind === 'change' ? most.documents / 2 : unit === '件' && row !== 'normdocs' ? most.decisions : most.documents;
  const value = random.chance(0.2) ? 0 : Math.floor(random.share() ** 2 * top);
  return kind === 'change' && random.chance(0.5) && value > 0 ? -value : value;
}

/** Figures for every cell of a form; those of tables 3 and 4 balance. */
export function randomNumbers(version: FormVersion, size: Size, random: Random): Numbers {
  const { requests } = MOST[size];
  const most = requests === 0 ? 0 : random.between(1, requests);
  const t3 = table3(version, random, most);
  const blocks = new Map(FORMS[version].table4.blocks.map(({ id }) => [id, table4(random, most)]));
  return new Map(
    [...cellsOfForm(version).values()].map((cell) => {
      const vector = cell.table === 't3' ? withSum(t3.get(cell.row) ?? []) : blocks.get(cell.row);
      const columns = cell.table === 't3' ? FORMS[version].table3.columns : FORMS[version].table4.columns;
      const at = columns.findIndex(({ id }) => id === cell.column);
      return [cell.id, cell.table === 't2' ? table2Cell(cell, random, size) : (vector?.[at] ?? 0)];
    }),
  );
}
