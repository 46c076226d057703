import type { CheckResult } from '../checks/model.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { Cell } from '../reading/report.ts';
import type { PublicReport, Result, Status } from './result.ts';

/** What a cell holds, without the place where it stands. */
export type HeldCell = Pick<Cell, 'value' | 'semantic' | 'basis' | 'alternatives'>;

export type ChangeKind = 'added' | 'removed' | 'changed';

/** `added`: no number before, one after; `removed`: the other way round; `changed`: anything else that is not the same. */
export interface CellChange {
  readonly cell: CellId;
  readonly change: ChangeKind;
  /** Null where the form of that version has no such cell, or no report was read. */
  readonly from: HeldCell | null;
  readonly to: HeldCell | null;
}

export type HeldFigure = Pick<PublicReport['figures'][number], 'value' | 'unit' | 'qualifier' | 'raw' | 'section'>;

/** A number of the narrative. One that is stated several times is compared as often. */
export interface FigureChange {
  readonly id: string;
  readonly label: string | null;
  readonly change: ChangeKind;
  readonly from: HeldFigure | null;
  readonly to: HeldFigure | null;
}

/** A check that fails in one version only. */
export interface CheckChange extends Pick<CheckResult, 'id' | 'severity' | 'message'> {
  /** Its status in the other version; null where that has no such check. */
  readonly otherwise: CheckResult['status'] | null;
}

/** What one version of a report has become in another. */
export interface Difference {
  readonly status: { readonly from: Status | null; readonly to: Status | null };
  readonly form: { readonly from: FormVersion | null; readonly to: FormVersion | null };
  /** In the order of the form; a cell that is the same is not here. */
  readonly cells: readonly CellChange[];
  /** Checks that fail now and did not before, that no longer fail, and how many fail in both. */
  readonly checks: {
    readonly came: readonly CheckChange[];
    readonly went: readonly CheckChange[];
    readonly stayed: number;
  };
  readonly figures: readonly FigureChange[];
}

const kindOf = (before: number | null | undefined, after: number | null | undefined): ChangeKind => {
  if ((before ?? null) === null && (after ?? null) !== null) return 'added';
  return (before ?? null) !== null && (after ?? null) === null ? 'removed' : 'changed';
};

const held = (cell: Cell | undefined): HeldCell | null =>
  cell === undefined
    ? null
    : { value: cell.value, semantic: cell.semantic, basis: cell.basis, alternatives: cell.alternatives };

/** A cell that only one of the forms has says something only where it holds something. */
const isSilent = (cell: HeldCell | null): boolean =>
  cell === null || (cell.value === null && ['absent', 'blank'].includes(cell.semantic));

const sameCell = (a: HeldCell | null, b: HeldCell | null): boolean =>
  a === null || b === null
    ? isSilent(a) && isSilent(b)
    : a.value === b.value &&
      a.semantic === b.semantic &&
      a.basis === b.basis &&
      a.alternatives.join() === b.alternatives.join();

function cellChanges(before: PublicReport | null, after: PublicReport | null): readonly CellChange[] {
  const ids = new Set([...Object.keys(before?.cells ?? {}), ...Object.keys(after?.cells ?? {})]);
  return [...ids].flatMap((cell) => {
    const [from, to] = [held(before?.cells[cell]), held(after?.cells[cell])];
    return sameCell(from, to) ? [] : [{ cell, change: kindOf(from?.value, to?.value), from, to }];
  });
}

const failing = ({ checks }: Result) => checks.filter(({ status }) => status === 'fail');

/** Those that fail here and not there. */
function onlyIn(here: Result, there: Result): readonly CheckChange[] {
  const others = new Map(there.checks.map(({ id, status }) => [id, status]));
  return failing(here)
    .filter(({ id }) => others.get(id) !== 'fail')
    .map(({ id, severity, message }) => ({ id, severity, message, otherwise: others.get(id) ?? null }));
}

type Figure = PublicReport['figures'][number];

const told = ({ value, unit, qualifier, raw, section }: Figure): HeldFigure => ({
  ...{ value, unit, qualifier, raw, section },
});

const sameFigure = (a: Figure) => (b: Figure) =>
  a.value === b.value && a.unit === b.unit && a.qualifier === b.qualifier;

/** Those of `all` that have no equal in `others`; each of these is an equal once. */
function without(all: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  const left = [...others];
  return all.filter((one) => {
    const place = left.findIndex(sameFigure(one));
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}

const nameOf = ({ id, label }: Figure) => JSON.stringify([id, label]);

function changesOfFigure(before: readonly Figure[], after: readonly Figure[]): readonly FigureChange[] {
  const [gone, come] = [without(before, after), without(after, before)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => {
    const [from, to] = [gone[place], come[place]];
    const { id = '', label = null } = from ?? to ?? {};
    return {
      id,
      label,
      change: kindOf(from?.value, to?.value),
      from: from ? told(from) : null,
      to: to ? told(to) : null,
    };
  });
}

function figureChanges(before: readonly Figure[], after: readonly Figure[]): readonly FigureChange[] {
  const [then, now] = [before, after].map((figures) => Map.groupBy(figures, nameOf));
  const names = new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names].flatMap((name) => changesOfFigure(then?.get(name) ?? [], now?.get(name) ?? []));
}

/** Compares two versions cell by cell, check by check and figure by figure. */
export function differenceOf(from: Result, to: Result): Difference {
  const came = onlyIn(to, from);
  return {
    status: { from: from.status, to: to.status },
    form: { from: from.report?.form ?? null, to: to.report?.form ?? null },
    cells: cellChanges(from.report, to.report),
    checks: { came, went: onlyIn(from, to), stayed: failing(to).length - came.length },
    figures: figureChanges(from.report?.figures ?? [], to.report?.figures ?? []),
  };
}
