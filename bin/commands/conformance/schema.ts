import * as z from 'zod';

/** The JSON of the conformance corpus (test/conformance/README.md). */

const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const Form = z.enum(['v2019', 'v2021']);
const SectionId = z.enum(['s1', 's2', 's3', 's4', 's5', 's6']);
const Paragraphs = z.array(z.string().min(1));
const Year = z.int().min(2000).max(2099);
const CellId = z.string().regex(/^t[234](v19)?\.[a-z_]+\.[a-z_]+$/);
/** A number as it is meant, null for an empty slot, or the text that stands there: `/`, `无`, `1.2万`. */
const Printed = z.union([z.number(), z.null(), z.string().min(1)]);
const Cells = z.record(CellId, Printed);
const Row = z.string().regex(/^t[23](v19)?\.[a-z_]+$/);

/** A row or a column that the form does not have; cells that the column does not name are 0. */
const LocalRow = z.strictObject({ after: Row, label: z.string().min(1), values: z.array(Printed) });
const LocalColumn = z.strictObject({
  before: z.enum(['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum']),
  label: z.string().min(1),
  values: z.record(Row, Printed),
});

const Section = z.strictObject({ heading: z.string(), text: Paragraphs });

/** A complete report; cells that it does not name are 0. */
const Document = z.strictObject({
  authority: z.string().min(2),
  year: Year,
  title: z.string().min(1),
  opening: Paragraphs,
  sections: z.strictObject({ s1: Section, s2: Section, s3: Section, s4: Section, s5: Section, s6: Section }),
  closing: Paragraphs,
  cells: Cells,
  localColumn: LocalColumn.optional(),
});

/** One passage put for another; it stands exactly once in the paragraphs of its place. */
const Replacement = z.strictObject({
  in: z.enum(['title', 'opening', 'closing', ...SectionId.options]),
  text: z.string().min(1),
  with: z.string(),
});

const Changes = z.strictObject({
  authority: z.string().min(2).optional(),
  year: Year.optional(),
  replace: z.array(Replacement).min(1).optional(),
  headings: z.partialRecord(SectionId, z.string()).optional(),
  /** The sections in the order in which they are printed; one may be missing or stand twice. */
  order: z.array(SectionId).optional(),
  /** Tables and rows that are not printed. */
  without: z
    .array(z.union([z.enum(['t2', 't3', 't4']), Row]))
    .min(1)
    .optional(),
  cells: Cells.optional(),
  /** Rows whose slots are others than those of the form. */
  slots: z.record(Row, z.array(Printed)).optional(),
  localRows: z.array(LocalRow).min(1).optional(),
  localColumn: LocalColumn.optional(),
});

/** A report as it differs from a base. */
const Report = Changes.extend({ base: z.string().regex(/^[a-z0-9-]+$/) });

const Kind = z.enum(['government', 'department', 'other']);
const Level = z.enum(['province', 'prefecture', 'county', 'township']);

const Agency = z.strictObject({
  id: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  level: Level.nullable(),
  kind: Kind.nullable(),
  children: z.int().min(0),
});

/** What is known of another agency's report: cells that it does not name are 0, null says that a cell holds no number. */
const Neighbour = z.strictObject({
  agency: z.string(),
  name: z.string().nullable(),
  kind: Kind.nullable(),
  form: Form.optional(),
  scope: z.enum(['own', 'region', 'system', 'unknown']),
  cells: z.record(CellId, z.number().nullable()),
});

/** What is known of the reports of the same level, kind and year; the narratives are those of other agencies' reports. */
const Group = z.strictObject({
  size: z.int().min(0),
  cells: z.record(CellId, z.strictObject({ median: z.number(), deviation: z.number() })),
  narratives: z.array(z.strictObject({ agency: z.string(), name: z.string().nullable(), report: Report })).optional(),
});

const Surroundings = z
  .strictObject({
    filed: z.strictObject({ agency: z.string(), agencyName: z.string().nullable(), year: Year }).nullable(),
    agency: Agency.nullable(),
    previous: Report.nullable(),
    parent: Neighbour.nullable(),
    roster: z.array(z.strictObject({ agency: z.string(), name: z.string(), kind: Kind.nullable() })).nullable(),
    children: z.array(Neighbour).nullable(),
    group: Group.nullable(),
  })
  .partial();

export const Base = z.strictObject({
  title: Bilingual,
  form: Form,
  report: Document,
  surroundings: Surroundings,
  /** The checks that fail on it as it stands; none where it is left out. */
  fails: z.array(z.string()).optional(),
});

const Expectation = z.strictObject({
  id: z.string().regex(/^[A-Z]\d\d(\.[a-z0-9_]+)?$/),
  status: z.enum(['pass', 'fail', 'fillable', 'na']),
  severity: z.enum(['E', 'W', 'I']).optional(),
  left: z.number().nullable().optional(),
  right: z.number().nullable().optional(),
  reason: z.string().optional(),
  assumesBlankIsZero: z.boolean().optional(),
  cells: z.array(CellId).optional(),
});

export const Case = z
  .strictObject({
    title: Bilingual,
    form: Form,
    report: Report,
    surroundings: Surroundings.optional(),
    expect: Expectation,
  })
  .refine(({ report, surroundings }) => Object.keys(report).length > 1 || surroundings !== undefined, {
    error: 'a case differs from its base',
  })
  .refine(({ expect }) => expect.status !== 'fail' || expect.severity !== undefined, {
    error: 'a case that fails says with which severity',
  })
  .refine(({ expect }) => (expect.status === 'na') === (expect.reason !== undefined), {
    error: 'a case that is not assessed, and no other, says for what reason',
  });

export type Base = z.infer<typeof Base>;
export type Case = z.infer<typeof Case>;
export type Document = z.infer<typeof Document>;
export type Changes = z.infer<typeof Changes>;
export type Report = z.infer<typeof Report>;
export type Printed = z.infer<typeof Printed>;
export type Neighbour = z.infer<typeof Neighbour>;
export type Surroundings = z.infer<typeof Surroundings>;
export type Expectation = z.infer<typeof Expectation>;
