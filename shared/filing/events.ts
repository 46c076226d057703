import * as z from 'zod';
import type { ReceivedFact } from './facts.ts';
import { AGENCY_ID, FIRST_YEAR, LAST_YEAR } from './key.ts';
import { isVersionId } from './upload.ts';

const filing = {
  agency: z.string().regex(AGENCY_ID),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  /** Follows an upload through the logs of all functions. */
  trace: z.string().min(1).max(200),
};

/** The first two digits of a division code; `-` for those without a region. */
const province = z.string().regex(/^(?:\d\d|-)$/);

const about = {
  ...filing,
  /** Sortable id of the upload. */
  version: z.string().refine(isVersionId),
  bucket: z.string().min(1),
  key: z.string().min(1),
  versionId: z.string().nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
};

/** From parse to validation and indicators: the report of this version is in the store. */
export const reportParsed = z.object({ schema: z.literal('report-parsed/1'), ...about });

/** From validate, and from parse for an unreadable file, to alerts: the status of this version is in the store. */
export const reportChecked = z.object({ schema: z.literal('report-checked/1'), ...about });

/** From parse and groups to revalidate: what the checks of this filing compare with is another since. */
export const neighbourChanged = z.object({ schema: z.literal('neighbour-changed/1'), ...filing });

/** From whoever moves an entry to tally: the counts of its province and year are others since. */
export const tallyDue = z.object({
  schema: z.literal('tally-due/1'),
  year: filing.year,
  province,
  trace: filing.trace,
});

/** From groups to itself: the reports of a province are to be compared with one another. */
const groupsDue = z.object({ schema: z.literal('groups-due/1'), year: filing.year, province });

/** The same for all provinces, of one year or of all: what the nightly schedule says. */
const groupsNight = z.object({ schema: z.literal('groups-night/1'), year: filing.year.optional() });

export const groupsMessage = z.discriminatedUnion('schema', [groupsDue, groupsNight]);

export type GroupsMessage = z.infer<typeof groupsMessage>;
export type GroupsDue = z.infer<typeof groupsDue>;

export const GROUPS_NIGHTLY = { schema: 'groups-night/1' } as const satisfies GroupsMessage;

export type TallyDue = z.infer<typeof tallyDue>;
export type ReportParsed = z.infer<typeof reportParsed>;
export type ReportChecked = z.infer<typeof reportChecked>;
export type NeighbourChanged = z.infer<typeof neighbourChanged>;

/** What every event says of an upload. */
export function eventAbout(
  { agency, year }: { readonly agency: string; readonly year: number },
  { version, bucket, key, versionId, sha256 }: ReceivedFact,
  trace: string,
): Omit<ReportParsed, 'schema'> {
  return { agency, year, version, bucket, key, versionId, sha256, trace };
}
