import * as z from 'zod';

/** What configuration looks like; the data are held against it by a test, so that nothing is parsed when a function starts. */

const Reason = z.string().min(10).describe('why this value: a law, a notice, an observation');
const MonthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'month and day, MM-DD');
/** Administrative division code or the beginning of one: 43 a province, 4312 a prefecture, 431202 a county. */
const Division = z.string().regex(/^(?:\d{2}){1,6}$/, 'two to twelve digits');
const Region = z.strictObject({ division: Division, name: z.string().min(2) });
const Years = z.strictObject({ from: z.int().min(2019), until: z.int().min(2019).nullable() });

/** The last day on which a report may be published, in the year after the report year. */
export const NationalDeadline = z.strictObject({
  standing: z.enum(['department', 'government']),
  date: MonthDay,
  reason: Reason,
});

/** An earlier day that a region asks of some of its agencies. */
export const LocalDeadline = z.strictObject({
  region: Region,
  years: Years,
  standing: z.enum(['department', 'government', 'township']),
  levels: z.array(z.enum(['province', 'prefecture', 'county', 'township'])).min(1),
  date: MonthDay,
  reason: Reason,
});

/** The greatest number of characters of section one. */
export const LengthLimit = z.strictObject({
  region: Region,
  years: Years,
  characters: z.int().positive(),
  reason: Reason,
});

/** A number that a check compares with, and why it is that number. */
export const Threshold = z.strictObject({ value: z.number().positive(), reason: Reason });

export type NationalDeadline = z.infer<typeof NationalDeadline>;
export type LocalDeadline = z.infer<typeof LocalDeadline>;
export type LengthLimit = z.infer<typeof LengthLimit>;
export type Threshold = z.infer<typeof Threshold>;
