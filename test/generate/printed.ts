/** How an office writes its figures into the cells: blanks, slashes, commas, signs, units. */
import { cellsOfForm } from '../../shared/form/forms.ts';
import type { CellDefinition, CellId, FormVersion } from '../../shared/form/model.ts';
import type { Figures } from '../fixtures/tables/report.ts';
import type { Numbers } from './figures.ts';
import type { Random } from './random.ts';

/** What stands in the cells, and the number or blank (null) that it says. */
export interface Printed {
  readonly figures: Figures;
  readonly truth: ReadonlyMap<CellId, number | null>;
}

/** How zeros stand in the cells of tables 3 and 4. */
export type Zeros = 'digit' | 'blank' | 'mixed' | 'dash' | 'totals-only' | 'persons-and-totals';

export interface Style {
  readonly zeros: Zeros;
  /** What stands in the cells of 规章 of an organ that makes none. */
  readonly rules: 'digit' | 'slash';
  readonly commas: boolean;
  readonly fullWidth: boolean;
  /** A measure word behind the counts of table 2. */
  readonly measure: '' | '件' | '宗';
  readonly amount: 'plain' | 'wan' | 'yuan';
  readonly change: 'plain' | 'plus';
}

/** Most offices write plain digits and a 0 in every empty cell. */
export const PLAIN: Style = {
  zeros: 'digit',
  rules: 'digit',
  commas: false,
  fullWidth: false,
  measure: '',
  amount: 'plain',
  change: 'plain',
};

export const randomStyle = (random: Random): Style => ({
  zeros: random.pick([
    'digit',
    'digit',
    'digit',
    'digit',
    'blank',
    'mixed',
    'dash',
    'totals-only',
    'persons-and-totals',
  ]),
  rules: random.pick(['digit', 'digit', 'slash']),
  commas: random.chance(0.2),
  fullWidth: random.chance(0.05),
  measure: random.pick(['', '', '', '', '', '', '件', '宗']),
  amount: random.pick(['plain', 'plain', 'plain', 'plain', 'wan', 'yuan']),
  change: random.pick(['plain', 'plus']),
});

/** Whether a cell of table 3 or 4 that holds nothing stays empty in this style. */
function leavesEmpty({ table, column }: CellDefinition, zeros: Zeros, random: Random): boolean {
  const total = table === 't3' ? 'sum' : 'total';
  switch (zeros) {
    case 'digit':
    case 'dash':
      return false;
    case 'blank':
      return true;
    case 'mixed':
      return random.chance(0.3);
    case 'totals-only':
      return column !== total;
    case 'persons-and-totals':
      return column !== total && column !== 'nat';
  }
}

const grouped = (digits: string) => digits.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
const widened = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function amountText(value: number, style: Style): string {
  const yuan = Number((value * 10_000).toFixed(2));
  return style.amount === 'yuan' && value !== 0 ? `${yuan}元` : `${value}${style.amount === 'wan' ? '万元' : ''}`;
}

function numberText({ table, kind, unit }: CellDefinition, value: number, style: Style): string {
  const plain = kind === 'amount' ? amountText(value, style) : String(value);
  const digits = style.commas ? grouped(plain) : plain;
  const signed = kind === 'change' && style.change === 'plus' && value > 0 ? `+${digits}` : digits;
  const measured = table === 't2' && kind === 'count' && unit === '件' ? `${signed}${style.measure}` : signed;
  return style.fullWidth ? widened(measured) : measured;
}

/** Totals alone are printed only by offices that fill in nothing else: the applicants are lost even where there are some. */
const isOnlyTotals = (zeros: Zeros) => zeros === 'totals-only' || zeros === 'persons-and-totals';

function printCell(
  cell: CellDefinition,
  value: number,
  style: Style,
  random: Random,
): [text: string, said: number | null] {
  if (cell.table === 't2') {
    return cell.row === 'rules' && style.rules === 'slash' && value === 0
      ? ['/', null]
      : [numberText(cell, value, style), value];
  }
  if ((value === 0 || isOnlyTotals(style.zeros)) && leavesEmpty(cell, style.zeros, random)) {
    return ['', null];
  }
  return value === 0 && style.zeros === 'dash'
    ? [random.pick(['-', '—', '－']), null]
    : [numberText(cell, value, style), value];
}

/** Writes figures in a style. */
export function printNumbers(version: FormVersion, numbers: Numbers, style: Style, random: Random): Printed {
  const cells = [...cellsOfForm(version).values()].map(
    (cell) => [cell.id, printCell(cell, numbers.get(cell.id) ?? 0, style, random)] as const,
  );
  return {
    figures: Object.fromEntries(cells.map(([id, [text]]) => [id, text])),
    truth: new Map(cells.map(([id, [, said]]) => [id, said])),
  };
}
