import { bearingOf } from '../checks/bearing.ts';
import { THRESHOLDS } from '../checks/config/thresholds.ts';
import { narrativeFingerprint } from '../checks/copies.ts';
import { nearestTexts } from '../checks/nearest.ts';
import type { GroupFigures, NarrativeFingerprint } from '../checks/surroundings.ts';
import type { FormVersion } from '../form/model.ts';
import { groupFiguresOf } from '../indicators/group/figures.ts';
import type { GroupMember } from '../indicators/group/member.ts';
import { peersKey } from '../indicators/group/peers.ts';
import type { Report } from '../reading/report.ts';
import type { Agency } from './agency.ts';
import { type Comparable, memberOf } from './member.ts';

/** What is usual in the reports of one form, of one level and kind, and either of single organs or of whole regions. */
export interface ClassFigures extends Pick<GroupFigures, 'size' | 'cells'> {
  readonly form: FormVersion;
  readonly ofRegions: boolean;
}

/** The classes of one level and kind within a province: an agency's registration tells which it is in. Null if it does not. */
export const rankOf = ({ level, kind }: Pick<Agency, 'level' | 'kind'>): string | null =>
  level === null || kind === null ? null : `${level}#${kind}`;

/** A report that was compared with those of its class, by its text. */
export interface ComparedText {
  /** The fingerprint of its narrative. */
  readonly text: Uint32Array;
  /** Who says nearly the same, if anybody does. */
  readonly near: NarrativeFingerprint | null;
}

/** What is kept of the groups that a filing may be in. */
export interface Peers {
  readonly figures: readonly ClassFigures[];
  /** Null until it has been compared. */
  readonly compared: ComparedText | null;
}

/** The current report of a filing, for the groups of its province. */
export interface Grouped {
  readonly entry: Comparable;
  readonly text: Uint32Array;
}

/** What the groups mean for one of the reports in them. */
export interface Standing {
  /** The agency that says nearly the same. */
  readonly near: string | null;
  /** What of the figures bears on it, as `bearingOf` says it. */
  readonly bears: string;
}

export interface Groups {
  /** By rank. */
  readonly classes: ReadonlyMap<string, readonly ClassFigures[]>;
  /** By agency. */
  readonly standings: ReadonlyMap<string, Standing>;
}

const isOfRegion = ({ scope }: Pick<GroupMember, 'scope'>): boolean => scope === 'region';

/** Of reports that have all this in common, what is usual is usual for each. */
function classOf({ entry }: Grouped): string | null {
  const { extract } = entry;
  const common = extract === null ? null : peersKey({ ...entry, ...extract });
  return common === null ? null : `${common} ${extract?.form}`;
}

/** What a class means for each of its reports. */
function standingsIn(reports: readonly Grouped[], members: readonly GroupMember[], figures: ClassFigures) {
  const texts = new Map(reports.map(({ entry, text }) => [entry.agency, text]));
  const near = nearestTexts(texts, THRESHOLDS.copiedShare.value);
  return members.map(({ agency, cells }): readonly [string, Standing] => [
    agency,
    { near: near.get(agency) ?? null, bears: bearingOf(cells, figures) },
  ]);
}

const inOrder = (figures: readonly ClassFigures[]) =>
  figures.toSorted((a, b) => (`${a.form} ${a.ofRegions}` < `${b.form} ${b.ofRegions}` ? -1 : 1));

/** The groups of one province and year; the same reports make the same groups in whatever order they come. */
export function groupsOf(reports: readonly Grouped[]): Groups {
  const classes = new Map<string, readonly ClassFigures[]>();
  const standings = new Map<string, Standing>();
  for (const peers of Map.groupBy(reports, classOf).values()) {
    const members = peers.flatMap(({ entry }) => memberOf(entry) ?? []);
    const [first] = members;
    const rank = first === undefined ? null : rankOf(first);
    if (first === undefined || rank === null) continue;
    const figures = { form: first.form, ofRegions: isOfRegion(first), ...groupFiguresOf(first.form, members) };
    classes.set(rank, inOrder([...(classes.get(rank) ?? []), figures]));
    for (const [agency, standing] of standingsIn(peers, members, figures)) standings.set(agency, standing);
  }
  return { classes, standings };
}

const isSame = (one: readonly number[], other: Uint32Array): boolean =>
  one.length === other.length && one.every((number, index) => number === other[index]);

/**
 * The group that the checks of a report look at. A text that is not the one that was compared waits until it is; nothing is
 * said of it before.
 */
export function groupFor(report: Report, peers: Peers | null): GroupFigures | null {
  const own = peers?.figures.find(({ form, ofRegions }) => form === report.form && ofRegions === isOfRegion(report));
  if (peers === null || own === undefined) return null;
  const { size, cells } = own;
  const { compared } = peers;
  if (compared === null || !isSame(narrativeFingerprint(report), compared.text)) return { size, cells };
  return { size, cells, narratives: compared.near === null ? [] : [compared.near] };
}
