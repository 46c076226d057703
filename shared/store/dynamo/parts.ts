import * as z from 'zod';
import type { StampedValidation } from '../../filing/checked.ts';
import type { Report } from '../../reading/report.ts';
import type { Derived } from '../derived.ts';
import { type Filing, filingKey, type PartName, partAt, partKey, partsPrefix } from '../keys.ts';
import { pack, unpack } from '../pack.ts';
import type { Indicators, PartStore, Parts } from '../store.ts';
import { itemAt, itemsOf, putIfAbsent, putIfNewer, type Table } from './table-client.ts';

/** An item may have 400 KB; keys and names need some of it. */
export const MAX_INLINE_BYTES = 300 * 1024;

const partItem = z.object({
  sk: z.string(),
  /** When it was kept, ISO 8601. */
  at: z.string(),
  data: z.instanceof(Uint8Array).optional(),
  /** Key in the derived bucket, instead of `data`. */
  derived: z.string().optional(),
});

type PartItem = z.infer<typeof partItem>;

async function contentOf(derived: Derived, part: PartItem): Promise<unknown> {
  if (part.data !== undefined) {
    return unpack(part.data);
  }
  if (part.derived !== undefined) {
    return unpack(await derived.get(part.derived));
  }
  throw new Error(`the part ${part.sk} has neither data nor a place in the derived bucket`);
}

async function readPart<T>(table: Table, derived: Derived, pk: string, sk: string): Promise<T | null> {
  const item = await itemAt(table, pk, sk);
  return item === null ? null : ((await contentOf(derived, partItem.parse(item))) as T);
}

/** What the parts of one version say, each in its newest edition; the checks of all rule sets. */
export async function partsIn(derived: Derived, items: readonly Record<string, unknown>[]): Promise<Parts> {
  const parts = items.map((item) => partItem.parse(item));
  const named = async <T>(kind: string) =>
    Promise.all(
      parts
        .filter(({ sk }) => partAt(sk).kind === kind)
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(async (item) => (await contentOf(derived, item)) as T),
    );
  const [report, checks, indicators] = await Promise.all([
    named<Report>('REPORT'),
    named<StampedValidation>('CHECKS'),
    named<Indicators>('INDICATORS'),
  ]);
  return { report: report.at(-1) ?? null, checks, indicators: indicators.at(-1) ?? null };
}

/** The parts of a version. */
export const readParts = async (table: Table, derived: Derived, filing: Filing, version: string): Promise<Parts> =>
  partsIn(derived, await itemsOf(table, filingKey(filing), partsPrefix(version)));

/** The report of a version, or null. */
export const readReport = (table: Table, derived: Derived, filing: Filing, version: string): Promise<Report | null> =>
  readPart(table, derived, filingKey(filing), partKey(version, 'REPORT'));

export function partStore(table: Table, derived: Derived, clock: () => Date): PartStore {
  /** With a stamp the part may be replaced, by one with a higher stamp. */
  async function keep<T>(filing: Filing, version: string, part: PartName, content: T, stamp?: number): Promise<T> {
    const key = { pk: filingKey(filing), sk: partKey(version, part) };
    const data = pack(content);
    const inline = data.length <= MAX_INLINE_BYTES;
    const name = [...part.split('#'), ...(stamp ? [stamp] : [])].join('/');
    const place = `parts/${filing.agency}/${filing.year}/${version}/${name}.json.br`;
    if (!inline) {
      await derived.put(place, data);
    }
    const item = { ...key, at: clock().toISOString(), ...(inline ? { data } : { derived: place }) };
    if (await (stamp === undefined ? putIfAbsent(table, item) : putIfNewer(table, { ...item, stamp }))) {
      return content;
    }
    const kept = await readPart<T>(table, derived, key.pk, key.sk);
    if (kept === null) {
      throw new Error(`the part ${key.sk} was there and is gone`);
    }
    return kept;
  }

  return {
    keepReport: (filing, version, report) => keep(filing, version, 'REPORT', report),
    keepChecks: (filing, version, validation) =>
      keep(filing, version, `CHECKS#${validation.ruleset}`, validation, validation.stamp),
    keepIndicators: (filing, version, edition, values) => keep(filing, version, `INDICATORS#${edition}`, values),
    report: (filing, version) => readReport(table, derived, filing, version),
    parts: (filing, version) => readParts(table, derived, filing, version),
  };
}
