import * as z from 'zod';
import type { Format } from '../document/model.ts';
import { UNDEFINED_REASONS, UNSOUND } from '../indicators/model.ts';
import type { Scope } from '../reading/report.ts';
import { answer, answerable } from './answers.ts';

/**
 * Facts about one upload: written once (a check: replaced only by one that knew more of the neighbours), and small enough
 * that those of all versions of a filing are read in one request. Their schemas check what comes back from the store.
 */

const FORMATS = [
  ...(['txt', 'md', 'html', 'docx', 'doc', 'wps', 'odt', 'ods'] as const),
  ...(['rtf', 'xlsx', 'xls', 'pdf', 'ofd', 'image', 'zip'] as const),
] as const satisfies readonly Format[];

const SCOPES = ['own', 'region', 'system', 'unknown'] as const satisfies readonly Scope[];

export const bilingual = z.object({ zh: z.string(), en: z.string() }).readonly();

export const problem = z.object({ code: z.string(), message: bilingual }).readonly();

/** How many checks fail, by severity. */
export const failing = z.object({ E: z.int(), W: z.int(), I: z.int() }).readonly();

export const status = z.enum(['accepted', 'queried', 'returned', 'unreadable']);

/** The original is safe and its bytes are known. */
const received = z
  .object({
    fact: z.literal('received'),
    /** Sortable id of the upload. */
    version: z.string(),
    bucket: z.string(),
    key: z.string(),
    versionId: z.string().nullable(),
    fileName: z.string(),
    /** Bytes. */
    size: z.int(),
    /** Null for a file too large to be read. */
    sha256: z.string().nullable(),
    /** When the upload was made, ISO 8601. */
    at: z.string(),
  })
  .readonly();

/** Of a report what the checks of other reports compare with. */
export const extract = z
  .object({
    scope: z.enum(SCOPES),
    /** Packed by shared/filing/packed-cells.ts. */
    cells: z.string(),
  })
  .readonly();

/** The file was read, or found unreadable (`error`): then nothing follows. */
const parsed = z
  .object({
    fact: z.literal('parsed'),
    version: z.string(),
    at: z.string(),
    /** Version of the engine that read it. */
    engine: z.string(),
    format: z.enum(FORMATS).nullable(),
    form: z.enum(['v2019', 'v2021']).nullable(),
    authority: z.string().nullable(),
    error: problem.nullable(),
    /** Null for an unreadable file, absent in facts from before it was kept. */
    extract: extract.nullish(),
  })
  .readonly();

/** Indicators that the cells are not enough for (shared/indicators/kept.ts). */
export const measures = z
  .record(z.string(), z.union([z.array(z.number()).readonly(), z.enum([...UNDEFINED_REASONS, UNSOUND])]))
  .readonly();

/** The report was checked against one rule set, beside the neighbours that were known then. */
const checked = z
  .object({
    fact: z.literal('checked'),
    version: z.string(),
    at: z.string(),
    ruleset: z.string(),
    /** How much was known of the neighbours; a check that knew more takes the place of one that knew less. */
    stamp: z.int().default(0),
    status: z.enum(['accepted', 'queried', 'returned']),
    failing,
    /** Ids of the failing checks. */
    failingChecks: z.array(z.string()).readonly(),
    /** Fingerprints of what the agency may answer; absent in facts from before they were kept. */
    answerable: answerable.optional(),
    /** Absent in facts from before they were kept. */
    measures: measures.optional(),
  })
  .readonly();

/**
 * How far the mail about a version and status is: `claimed` → `sending` → `sent`. `doubtful`: the function ended while
 * sending, so the mail may have left or not; it is sent again only by command. The one fact that goes through states.
 */
export const mailState = z.enum(['claimed', 'sending', 'sent', 'doubtful']);

const mail = z
  .object({ fact: z.literal('mail'), version: z.string(), status, state: mailState, at: z.string() })
  .readonly();

export const fact = z.discriminatedUnion('fact', [received, parsed, checked, mail, answer]);

export type Fact = z.infer<typeof fact>;
export type Failing = z.infer<typeof failing>;
export type ReceivedFact = z.infer<typeof received>;
export type ParsedFact = z.infer<typeof parsed>;
export type CheckedFact = z.infer<typeof checked>;
export type MailFact = z.infer<typeof mail>;
export type MailState = z.infer<typeof mailState>;
export type Problem = z.infer<typeof problem>;
