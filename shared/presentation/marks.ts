import type { Corrections, Severity } from '../checks/model.ts';
import type { CellId } from '../form/model.ts';
import type { Cell } from '../reading/report.ts';
import { type Finding, findingsOf } from './findings.ts';
import type { PublicReport, Result } from './result.ts';

/** How a cell is to be drawn besides its text. */
export interface Marks {
  /** Gravest finding that the cell takes part in. */
  readonly severity: Severity | null;
  /** Numbers of all findings that the cell takes part in. */
  readonly findings: readonly number[];
  /** The place is there and holds no number. */
  readonly blank: boolean;
  /** The source does not hold the cell. */
  readonly absent: boolean;
  readonly inferred: boolean;
  readonly ambiguous: boolean;
  /** Values proposed by the explanations; empty where none touches the cell. */
  readonly proposals: readonly number[];
}

export interface ShownCell {
  readonly id: CellId;
  /** As it is shown: the number, else the text that stands there. */
  readonly text: string;
  readonly marks: Marks;
  /** Numbers of the findings to be noted at this very cell. */
  readonly notes: readonly number[];
}

const GRAVITY: readonly Severity[] = ['E', 'W', 'I'];

/** Proposed values of each cell that an explanation touches. */
function proposalsByCell(corrections: Corrections | null): ReadonlyMap<CellId, readonly number[]> {
  const proposals = new Map<CellId, number[]>();
  for (const { cell, to } of (corrections?.explanations ?? []).flatMap((explanation) => explanation.changes)) {
    const known = proposals.get(cell) ?? [];
    if (!known.includes(to)) proposals.set(cell, [...known, to]);
  }
  return proposals;
}

function findingsByCell(findings: readonly Finding[]): ReadonlyMap<CellId, readonly Finding[]> {
  const byCell = new Map<CellId, Finding[]>();
  for (const finding of findings) {
    for (const id of finding.check.cells) byCell.set(id, [...(byCell.get(id) ?? []), finding]);
  }
  return byCell;
}

/** More cells than this are tinted without a note at each. */
const MOST_NOTED_CELLS = 6;

/** Where a finding is noted: `t3.new.nat` a cell, `t3.new.*` a row, `t3.*.nat` a column; nowhere if it is about more. */
function placesOf(ids: readonly CellId[]): readonly string[] {
  const split = ids.map((id) => id.split('.'));
  const rows = new Set(split.map(([table, row]) => `${table}.${row}.*`));
  const columns = new Set(split.map(([table, , column]) => `${table}.*.${column}`));
  if (ids.length > 1 && rows.size === 1) return [...rows];
  if (ids.length > 1 && columns.size === 1) return [...columns];
  return ids.length <= MOST_NOTED_CELLS ? ids : [];
}

function notesByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const notes = new Map<string, number[]>();
  for (const { number, check } of findings) {
    for (const place of placesOf(check.cells)) notes.set(place, [...(notes.get(place) ?? []), number]);
  }
  return notes;
}

/** The text of a cell for people: a number as such, otherwise what stands in the place. */
export const textOf = (cell: Cell): string =>
  cell.value === null ? (cell.raw ?? '').trim() : String(cell.value).replace('-', '−');

/** A cell's marks and text, and the notes of rows and columns, as one report and its findings give them. */
export interface Drawing {
  readonly cell: (id: CellId) => ShownCell;
  readonly notes: (place: string) => readonly number[];
}

export function drawingOf(result: Pick<Result, 'checks' | 'corrections'>, cells: PublicReport['cells']): Drawing {
  const findings = findingsOf(result.checks);
  const byCell = findingsByCell(findings);
  const places = notesByPlace(findings);
  const proposals = proposalsByCell(result.corrections);
  const notes = (place: string) => places.get(place) ?? [];
  const cell = (id: CellId): ShownCell => {
    const found = cells[id];
    const own = byCell.get(id) ?? [];
    const absent = found === undefined || (found.semantic === 'absent' && found.value === null);
    return {
      id,
      text: found === undefined ? '' : textOf(found),
      notes: notes(id),
      marks: {
        severity: GRAVITY.find((severity) => own.some(({ check }) => check.severity === severity)) ?? null,
        findings: own.map(({ number }) => number),
        blank: !absent && found.value === null,
        absent,
        inferred: found?.basis === 'inferred',
        ambiguous: found?.basis === 'ambiguous',
        proposals: proposals.get(id) ?? [],
      },
    };
  };
  return { cell, notes };
}
