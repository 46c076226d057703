import { narrativeFingerprint } from '../../../shared/checks/copies.ts';
import type { CheckContext, CheckResult } from '../../../shared/checks/model.ts';
import { ALONE, type Extract, type GroupFigures, type Surroundings } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { read } from '../../../shared/engine/read.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { FormVersion } from '../../../shared/form/model.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { UsageError } from '../usage.ts';
import { type Composed, compose, Misfit } from './compose.ts';
import type { Corpus, NamedCase } from './corpus.ts';
import { pageOf } from './page.ts';
import type { Base, Case, Expectation, Surroundings as Given, Neighbour } from './schema.ts';

/** What a check says of a case, as far as cases speak of it. */
export type Found = Pick<
  CheckResult,
  'id' | 'status' | 'severity' | 'left' | 'right' | 'reason' | 'assumesBlankIsZero' | 'cells'
>;

export interface Verdict {
  readonly name: string;
  readonly agrees: boolean;
  readonly expected: Expectation;
  /** Null where the catalogue has no such check. */
  readonly found: Found | null;
}

function baseOf({ bases }: Corpus, name: string): Base {
  const base = bases.get(name);
  if (base === undefined) throw new Misfit(`there is no base ${name}`);
  return base;
}

async function readComposed(composed: Composed): Promise<Report> {
  const { report, error } = await read(new TextEncoder().encode(pageOf(composed)));
  if (report === null) throw new Misfit(`the reader refuses the report: ${error?.message.en}`);
  return report;
}

function extractOf({ cells, form: own, ...profile }: Neighbour, form: FormVersion): Extract {
  const zeros = [...cellsOfForm(own ?? form).keys()].map((id) => [id, 0] as const);
  const values = [...zeros, ...Object.entries(cells)];
  const known = [...new Map(values)].filter((entry): entry is [string, number] => entry[1] !== null);
  return { ...profile, form: own ?? form, cells: Object.fromEntries(known) };
}

/** Reports are read once: most cases have the same neighbours. */
const known = new WeakMap<Corpus, Map<string, Promise<Report>>>();

/** A base with changes, as the reader reads it. */
function reportOf(corpus: Corpus, changed: Case['report']): Promise<Report> {
  const reports = known.get(corpus) ?? new Map<string, Promise<Report>>();
  known.set(corpus, reports);
  const key = JSON.stringify(changed);
  const { base, ...changes } = changed;
  const report = reports.get(key) ?? readComposed(compose(baseOf(corpus, base), changes));
  reports.set(key, report);
  return report;
}

async function groupOf(corpus: Corpus, { narratives, ...group }: NonNullable<Given['group']>): Promise<GroupFigures> {
  if (narratives === undefined) return group;
  const others = narratives.map(async ({ report, ...other }) => ({
    ...other,
    fingerprint: narrativeFingerprint(await reportOf(corpus, report)),
  }));
  return { ...group, narratives: await Promise.all(others) };
}

async function surroundingsOf(corpus: Corpus, form: FormVersion, given: Given): Promise<Surroundings> {
  const { filed = null, agency = null, roster = null } = given;
  const { previous = null, parent = null, children = null, group = null } = given;
  return {
    ...ALONE,
    ...{ filed, agency, roster },
    previous: previous === null ? null : await reportOf(corpus, previous),
    group: group === null ? null : await groupOf(corpus, group),
    parent: parent === null ? null : extractOf(parent, form),
    children: children?.map((child) => extractOf(child, form)) ?? null,
  };
}

/** What checks see of a base with the changes of a case, and in its surroundings. */
export async function contextOf(
  corpus: Corpus,
  changed: Case['report'],
  surroundings: Given = {},
): Promise<CheckContext> {
  const { form, surroundings: usual } = baseOf(corpus, changed.base);
  const report = await reportOf(corpus, changed);
  return { ...(await surroundingsOf(corpus, form, { ...usual, ...surroundings })), report };
}

/** What all checks say of it. */
export async function checksOf(...given: Parameters<typeof contextOf>): Promise<readonly CheckResult[]> {
  const { report, ...known } = await contextOf(...given);
  return validate(report, known).checks;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a check says everything that is expected of it; what a case leaves out may be anything. */
export const agrees = (expected: Expectation, found: Found): boolean =>
  Object.entries(expected).every(([key, value]) => same(found[key as keyof Found], value));

async function checksOfCase(corpus: Corpus, { name, data }: NamedCase): Promise<readonly CheckResult[]> {
  const { report, surroundings, form } = data;
  try {
    if (baseOf(corpus, report.base).form !== form) throw new Misfit('its base has another form');
    return await checksOf(corpus, report, surroundings);
  } catch (cause) {
    if (!(cause instanceof Misfit)) throw cause;
    const { message } = cause;
    throw new UsageError(`一致性案例 ${name} 与它的基础报告不合。`, `Conformance case ${name}: ${message}`, { cause });
  }
}

/** @throws UsageError naming the case if it does not fit its base */
export async function judge(corpus: Corpus, one: NamedCase): Promise<Verdict> {
  const { name, data } = one;
  const result = (await checksOfCase(corpus, one)).find(({ id }) => id === data.expect.id);
  if (result === undefined) return { name, agrees: false, expected: data.expect, found: null };
  const { id, status, severity, left, right, reason, assumesBlankIsZero, cells } = result;
  const found = { id, status, severity, left, right, reason, assumesBlankIsZero, cells };
  return { name, agrees: agrees(data.expect, found), expected: data.expect, found };
}
