import { FORMS } from '../form/forms.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { UndefinedReason } from './model.ts';

/** A sum of named quantities; a leading `-` subtracts. Domain specification E names them. */
export type Terms = readonly string[];

export type Amount = { readonly value: number } | { readonly reason: UndefinedReason };

const GROUPS: Readonly<Record<string, string>> = { DENY: 'deny', UNABLE: 'unable', NP: 'np', OTH: 'oth' };

const ORGANISATIONS = ['com', 'res', 'pub', 'law', 'oth'];

const DECISIONS = ['license', 'penalty', 'coercion'];

/** Cells that a name stands for in a form, to be added up; null if the form does not ask for it. */
export function cellsOfQuantity(name: string, form: FormVersion): readonly CellId[] | null {
  const { table3, table2Prefix } = FORMS[form];
  const [head = '', column] = name.split('.');
  const group = GROUPS[head];
  if (group !== undefined) return table3.rows.filter((row) => row.group === group).map((row) => `t3.${row.id}.sum`);
  if (DECISIONS.includes(head)) return [`${table2Prefix}.${head}.decisions`];
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
  if (!table3.rows.some((row) => row.id === head)) return null;
  const columns = column === 'org' ? ORGANISATIONS : [column ?? 'sum'];
  return columns.map((one) => `t3.${head}.${one}`);
}

interface SignedCell {
  readonly sign: 1 | -1;
  readonly id: CellId;
}

const resolved = new WeakMap<Terms, Map<FormVersion, readonly SignedCell[] | null>>();

function resolve(terms: Terms, form: FormVersion): readonly SignedCell[] | null {
  const all: SignedCell[] = [];
  for (const term of terms) {
    const cells = cellsOfQuantity(term.replace(/^-/, ''), form);
    if (cells === null) return null;
    all.push(...cells.map((id) => ({ sign: term.startsWith('-') ? (-1 as const) : (1 as const), id })));
  }
  return all;
}

/** Remembered, because a ranking asks for the same terms once for each of some thousand reports. */
function signedCells(terms: Terms, form: FormVersion): readonly SignedCell[] | null {
  const forms = resolved.get(terms) ?? new Map<FormVersion, readonly SignedCell[] | null>();
  resolved.set(terms, forms);
  const known = forms.get(form);
  if (known !== undefined) return known;
  const cells = resolve(terms, form);
  forms.set(form, cells);
  return cells;
}

/** All cells that the terms touch in a form; null if the form lacks one of them. */
export const cellsOfTerms = (terms: Terms, form: FormVersion): readonly CellId[] | null =>
  signedCells(terms, form)?.map(({ id }) => id) ?? null;

/**
 * The sum of the terms. A cell without a number makes it undefined: a blank is never taken for 0 here, because a rate would
 * hide the assumption.
 */
export function amount(terms: Terms, form: FormVersion, lookup: (id: CellId) => number | UndefinedReason): Amount {
  const cells = signedCells(terms, form);
  if (cells === null) return { reason: 'other_form' };
  let value = 0;
  for (const { sign, id } of cells) {
    const known = lookup(id);
    if (typeof known !== 'number') return { reason: known };
    value += sign * known;
  }
  return { value };
}

/** The terms as a formula, such as `(granted + partial) / H` needs them. */
export function writeTerms(terms: Terms): string {
  const text = terms.map((term) => (term.startsWith('-') ? `− ${term.slice(1)}` : `+ ${term}`)).join(' ');
  return terms.length === 1 ? text.slice(2) : `(${text.slice(2)})`;
}
