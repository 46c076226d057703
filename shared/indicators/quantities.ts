import { FORMS } from '../form/forms.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { Cell } from '../reading/report.ts';
import type { UndefinedReason } from './model.ts';

/** The part of a report that indicators look at. */
export interface Measured {
  readonly form: FormVersion;
  readonly cells: Readonly<Record<CellId, Cell>>;
  readonly readings: readonly Readonly<Record<CellId, number>>[];
}

/** A sum of named quantities; a leading `-` subtracts. Domain specification E names them. */
export type Terms = readonly string[];

export type Amount = { readonly value: number } | { readonly reason: UndefinedReason };

const GROUPS: Readonly<Record<string, string>> = { DENY: 'deny', UNABLE: 'unable', NP: 'np', OTH: 'oth' };

const ORGANISATIONS = ['com', 'res', 'pub', 'law', 'oth'];

/** Cells that a name stands for in a form, to be added up; null if the form does not ask for it. */
export function cellsOfQuantity(name: string, form: FormVersion): readonly CellId[] | null {
  const rows = FORMS[form].table3.rows;
  const [head = '', column] = name.split('.');
  const group = GROUPS[head];
  if (group !== undefined) return rows.filter((row) => row.group === group).map((row) => `t3.${row.id}.sum`);
  switch (head) {
    case 'W':
      return ['t3.new.sum', 't3.carry_in.sum'];
    case 'H':
      return ['t3.total.sum'];
    case 'O':
      return ['t3.carry_out.sum'];
    case 'R':
      return [`t4.rev.${column}`];
    case 'L':
      return [`t4.dir.${column}`, `t4.post.${column}`];
    case 'dir':
    case 'post':
      return [`t4.${head}.${column}`];
  }
  if (!rows.some((row) => row.id === head)) return null;
  const columns = column === 'org' ? ORGANISATIONS : [column ?? 'sum'];
  return columns.map((one) => `t3.${head}.${one}`);
}

const unsigned = (term: string) => term.replace(/^-/, '');

/** All cells that the terms touch in a form; null if the form lacks one of them. */
export function cellsOfTerms(terms: Terms, form: FormVersion): readonly CellId[] | null {
  const all: CellId[] = [];
  for (const term of terms) {
    const cells = cellsOfQuantity(unsigned(term), form);
    if (cells === null) return null;
    all.push(...cells);
  }
  return all;
}

function whyUnknown(cell: Cell | undefined): UndefinedReason {
  if (cell === undefined || cell.basis === 'absent') return 'cell_absent';
  return cell.basis === 'ambiguous' ? 'ambiguous' : 'blank';
}

/**
 * The sum of the terms under one reading of the ambiguous cells. A cell without a number makes it undefined: a blank is
 * never taken for 0 here, because a rate would hide the assumption.
 */
export function amount(terms: Terms, report: Measured, reading: Readonly<Record<CellId, number>>): Amount {
  let value = 0;
  for (const term of terms) {
    const cells = cellsOfQuantity(unsigned(term), report.form);
    if (cells === null) return { reason: 'other_form' };
    const sign = term.startsWith('-') ? -1 : 1;
    for (const id of cells) {
      const cell = report.cells[id];
      const known = cell?.basis === 'ambiguous' ? reading[id] : cell?.value;
      if (known === undefined || known === null) return { reason: whyUnknown(cell) };
      value += sign * known;
    }
  }
  return { value };
}

/** The terms as a formula, such as `(granted + partial) / H` needs them. */
export function writeTerms(terms: Terms): string {
  const text = terms.map((term) => (term.startsWith('-') ? `− ${term.slice(1)}` : `+ ${term}`)).join(' ');
  return terms.length === 1 ? text.slice(2) : `(${text.slice(2)})`;
}
