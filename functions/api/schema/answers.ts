import * as z from 'zod';
import { assessable, check, corrections, indicator } from './checks.ts';
import { bilingual, bySeverity, form, itemsOf, pageOf, severity, stage, status } from './common.ts';
import { report } from './report.ts';

/** What each route answers (interfaces, section 4). */

const filing = { agency: z.string(), year: z.int() };

const version = z.object({
  version: z.string(),
  /** Its place in upload order. */
  number: z.int(),
  stage,
  status: status.nullable(),
  at: z.string(),
  sha256: z.string().nullable(),
  fileName: z.string(),
  current: z.boolean(),
  /** How far the mail about its status is; null while there is none. */
  mail: z.enum(['claimed', 'sending', 'sent', 'doubtful']).nullable(),
});

const about = { ...filing, version: z.string(), number: z.int(), stage, status: status.nullable() };

export const reportAnswer = z.object({
  ...about,
  sentence: bilingual,
  nextAction: bilingual,
  file: z.string(),
  sha256: z.string().nullable(),
  format: z.string().nullable(),
  error: z.object({ code: z.string(), message: bilingual }).nullable(),
  report: report.nullable(),
  checks: z.array(check),
  assessable: assessable.nullable(),
  corrections: corrections.nullable(),
  indicators: z.record(z.string(), indicator),
  engine: z.object({ version: z.string(), ruleset: z.string() }),
  history: z.array(version),
});

export const versionsAnswer = z.object({ ...filing, items: z.array(version) });

export const checksAnswer = z.object({
  ...about,
  ruleset: z.string(),
  checks: z.array(check),
  assessable: assessable.nullable(),
  corrections: corrections.nullable(),
});

export const indicatorsAnswer = z.object({ ...about, indicators: z.record(z.string(), indicator) });

export const reportsAnswer = pageOf(
  z.object({
    ...filing,
    name: z.string().nullable(),
    version: z.string(),
    stage,
    status: status.nullable(),
    form: form.nullable(),
    failing: bySeverity(z.int()).nullable(),
    at: z.string(),
  }),
);

export const rejectionsAnswer = pageOf(
  z.object({
    id: z.string(),
    bucket: z.string(),
    key: z.string(),
    versionId: z.string().nullable(),
    reason: z.object({ code: z.string(), message: bilingual }),
    at: z.string(),
  }),
);

export const cellCatalogue = itemsOf(
  z.object({
    id: z.string(),
    form,
    table: z.string(),
    row: z.string(),
    column: z.string(),
    kind: z.enum(['count', 'change', 'amount']),
    unit: z.string(),
    label: bilingual,
  }),
);

export const checkCatalogue = itemsOf(
  z.object({
    id: z.string(),
    severity,
    title: bilingual,
    why: bilingual,
    formula: z.string(),
    forms: z.array(form),
    /** The ids of its checks in each form. */
    instances: z.record(form, z.array(z.string())),
    /** Templates of what it says, by status or wording. */
    messages: z.record(z.string(), bilingual),
  }),
);

export const indicatorCatalogue = itemsOf(
  z.object({
    id: z.string(),
    name: bilingual,
    formula: z.string(),
    unit: z.string(),
    direction: z.enum(['up', 'down', 'none']),
    source: z.enum(['official', 'scholarship', 'peer', 'own']),
    undefinedWhen: bilingual,
    members: z.array(z.string()),
  }),
);

export const healthAnswer = z.object({ status: z.literal('ok'), version: z.string() });
