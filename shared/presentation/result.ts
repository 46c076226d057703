import type { Assessable, Corrections, Severity } from '../checks/model.ts';
import type { Format } from '../document/model.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { SectionId } from '../form/sections.ts';
import type { IndicatorValue } from '../indicators/model.ts';
import type { Cell, Figure, Report, Scope } from '../reading/report.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { AnsweredCheck } from './answer.ts';

export type Status = 'accepted' | 'queried' | 'returned' | 'unreadable';

/** The part of a report that is printed and answered; the evidence stays inside. */
export interface PublicReport {
  readonly title: string | null;
  readonly authority: string | null;
  readonly year: number | null;
  readonly form: FormVersion;
  readonly scope: Scope;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly published: string | null;
  readonly sections: readonly {
    readonly id: SectionId;
    readonly title: string | null;
    readonly present: boolean;
    readonly characters: number;
  }[];
  readonly cells: Readonly<Record<CellId, Cell>>;
  readonly readings: readonly Readonly<Record<CellId, number>>[];
  readonly figures: readonly Pick<
    Figure,
    'id' | 'label' | 'value' | 'unit' | 'qualifier' | 'raw' | 'section' | 'start' | 'end'
  >[];
}

/** All that is known of one file: what `gongkai check --json` prints and the API answers at top level. */
export interface Result {
  readonly file: string;
  /** Null for a file too large to be read. */
  readonly sha256: string | null;
  /** Null where the content is of no known format. */
  readonly format: Format | null;
  /** Null in the pipeline while the version is not checked yet. */
  readonly status: Status | null;
  readonly error: { readonly code: string; readonly message: Bilingual } | null;
  readonly report: PublicReport | null;
  readonly checks: readonly AnsweredCheck[];
  readonly assessable: Readonly<Record<Severity, Assessable>> | null;
  readonly corrections: Corrections | null;
  readonly indicators: Readonly<Record<string, IndicatorValue>>;
  readonly engine: { readonly version: string; readonly ruleset: string };
}

/** The printed part of a report. */
export function publicReport(report: Report): PublicReport {
  const { title, authority, year, form, scope, period, published, cells, readings } = report;
  return {
    title,
    authority,
    year,
    form,
    scope,
    period,
    published,
    sections: report.sections.map(({ id, title, present, text }) => ({ id, title, present, characters: text.length })),
    cells,
    readings,
    figures: report.figures.map(({ id, label, value, unit, qualifier, raw, section, start, end }) => ({
      id,
      label,
      value,
      unit,
      qualifier,
      raw,
      section,
      start,
      end,
    })),
  };
}
