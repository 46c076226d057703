import type { CellId, FormVersion } from '../form/model.ts';
import type { Report, Scope } from '../reading/report.ts';

/** What the key of the upload says. */
export interface Filed {
  readonly agency: string;
  readonly agencyName: string | null;
  readonly year: number;
}

export type AgencyLevel = 'province' | 'prefecture' | 'county' | 'township';

export type AgencyKind = 'government' | 'department' | 'other';

/** What the registry says of the agency that filed; null where it does not say. */
export interface AgencyProfile {
  readonly id: string;
  readonly name: string;
  /** Administrative division code, six to twelve digits. */
  readonly region: string | null;
  readonly level: AgencyLevel | null;
  readonly kind: AgencyKind | null;
  /** Agencies that report to it. */
  readonly children: number;
}

/** What the checks across levels compare of another agency's current report of the same year. */
export interface Extract {
  readonly agency: string;
  readonly name: string | null;
  readonly kind: AgencyKind | null;
  readonly form: FormVersion;
  readonly scope: Scope;
  /** Values of the cells that hold a number; a cell that is blank, ambiguous or absent is not in it. */
  readonly cells: Readonly<Record<CellId, number>>;
}

/** One of the agencies that must report to another, by the registry. */
export interface RosterMember {
  readonly agency: string;
  readonly name: string;
  readonly kind: AgencyKind | null;
}

/** The narrative of another report of the group, as `narrativeFingerprint` (copies.ts) makes it. */
export interface NarrativeFingerprint {
  readonly agency: string;
  readonly name: string | null;
  readonly fingerprint: readonly number[];
}

/** Figures of many reports of the year, for the checks that look for outliers; made by the indicators of groups. */
export interface GroupFigures {
  /** Number of reports of the group (same level, kind and year). */
  readonly size: number;
  /** For a cell: median and median absolute deviation of log(1 + value) over the group. */
  readonly cells: Readonly<Record<CellId, { readonly median: number; readonly deviation: number }>>;
  /**
   * What the other reports say, for the check on copied text: all of them, or those that hold enough of this text; left out
   * where nobody has compared it.
   */
  readonly narratives?: readonly NarrativeFingerprint[];
}

/** Everything outside the report that a check may look at; `null` where it is not known. */
export interface Surroundings {
  readonly filed: Filed | null;
  readonly agency: AgencyProfile | null;
  /** The current report of the same agency for the year before. */
  readonly previous: Report | null;
  /** The report of the agency that this one reports to, for the same year. */
  readonly parent: Extract | null;
  /** The agencies that report to this one; null where none is registered. */
  readonly roster: readonly RosterMember[] | null;
  /** Their reports for the same year, as far as they are there; null where no roster is known. */
  readonly children: readonly Extract[] | null;
  readonly group: GroupFigures | null;
}

/** A file checked on its own. */
export const ALONE: Surroundings = {
  filed: null,
  agency: null,
  previous: null,
  parent: null,
  roster: null,
  children: null,
  group: null,
};
