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

/** What anyone may know of a registered agency: never whom it is mailed to. */
export const listedAgency = agency.omit({ contacts: true, language: true }).readonly();

export type ListedAgency = z.infer<typeof listedAgency>;

/** The region of an agency: as registered, else the administrative code that its id begins with. */
export const regionOf = (id: string, registered: Pick<Agency, 'region'> | null): string | null =>
  registered?.region ?? /^\d{6}(?=-|$)/.exec(id)?.[0] ?? null;

/** Stands for the region, and for the province, of those of which none is known. */
export const NOWHERE = '-';

/** The first two digits of a division code: the province. */
export const provinceOf = (region: string | null): string => region?.slice(0, 2) ?? NOWHERE;

/** A division code without the zeros that stand for "all of it": 530000 → 53, 530100 → 5301. */
export const regionPrefix = (code: string): string => (code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code);
