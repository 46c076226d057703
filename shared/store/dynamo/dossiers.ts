import { fact as factSchema } from '../../filing/facts.ts';
import { type History, historyOf, type Progress } from '../../filing/history.ts';
import { knownBy } from '../../filing/knowledge.ts';
import type { Derived } from '../derived.ts';
import { FACTS, filingKey, PARTS, partAt } from '../keys.ts';
import type { DossierStore, Parts } from '../store.ts';
import { factsOf } from './facts.ts';
import { partsIn, readParts } from './parts.ts';
import { lastItemsOf, type Table } from './table-client.ts';

/** A version has three parts and four facts, and two parts more after each change of the rules. */
const LOOKED_AT = 32;

type Item = Record<string, unknown>;

const isUnder =
  (prefix: string) =>
  ({ sk }: Item): boolean =>
    String(sk).startsWith(prefix);

/** Whether parts are those that the facts tell of: who reads both at once may have missed what was kept meanwhile. */
function areAllOf({ report, checks }: Parts, { parsed, checked }: Progress): boolean {
  const hasReport = report !== null || parsed === null || parsed.error !== null;
  const hasChecks = checks.some(({ ruleset, stamp }) => ruleset === checked?.ruleset && stamp >= checked.stamp);
  return hasReport && (hasChecks || checked === null);
}

const progressOf = ({ versions }: History, version: string): Progress | undefined =>
  versions.flatMap(({ uploads }) => uploads).find(({ received }) => received.version === version);

/** The parts come last in a partition, so that the first of those that were seen may be cut off. */
function seenParts(items: readonly Item[], isAll: boolean): ReadonlyMap<string, readonly Item[]> {
  const seen = Map.groupBy(items.filter(isUnder(PARTS)), ({ sk }) => partAt(String(sk)).version);
  const [first] = seen.keys();
  if (!isAll && first !== undefined) seen.delete(first);
  return seen;
}

export const dossierStore = (table: Table, derived: Derived): DossierStore => ({
  async dossier(filing) {
    const { items, isAll } = await lastItemsOf(table, filingKey(filing), FACTS, LOOKED_AT);
    const facts = isAll
      ? items.filter(isUnder(FACTS)).map((item) => factSchema.parse(item))
      : await factsOf(table, filing);
    const history = historyOf(facts);
    const seen = seenParts(items, isAll);
    return {
      history,
      known: knownBy(facts),
      async parts(version) {
        const progress = progressOf(history, version);
        const found = seen.get(version);
        const parts = found === undefined ? null : await partsIn(derived, found);
        return parts !== null && progress !== undefined && areAllOf(parts, progress)
          ? parts
          : readParts(table, derived, filing, version);
      },
    };
  },
});
