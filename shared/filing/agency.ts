import * as z from 'zod';
import { AGENCY_ID } from './key.ts';

/** One agency of the registry. Its contacts get the mails and never leave through the API. */
export const agency = z.object({
  id: z.string().regex(AGENCY_ID),
  name: z.string().min(1).max(200),
  /** Administrative division code (GB/T 2260), six digits, or nine to twelve with township and village. */
  region: z
    .string()
    .regex(/^\d{6}(\d{3}(\d{3})?)?$/)
    .nullable(),
  level: z.enum(['province', 'prefecture', 'county', 'township']).nullable(),
  /** `government`, `department`, or another organ that must report. */
  kind: z.enum(['government', 'department', 'other']).nullable(),
  /** The agency that it reports to. */
  parent: z.string().regex(AGENCY_ID).nullable(),
  contacts: z.array(z.email()).max(10),
  language: z.enum(['zh', 'en']),
});

export type Agency = z.infer<typeof agency>;

/** The region of an agency: as registered, else the administrative code that its id begins with. */
export const regionOf = (id: string, registered: Agency | null): string | null =>
  registered?.region ?? /^\d{6}(?=-|$)/.exec(id)?.[0] ?? null;

/** A division code without the zeros that stand for "all of it": 530000 → 53, 530100 → 5301. */
export const regionPrefix = (code: string): string => (code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code);
