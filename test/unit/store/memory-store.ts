import { isDeepStrictEqual } from 'node:util';
import type { Extract } from '../../../shared/checks/surroundings.ts';
import {
  type Agency,
  type ListedAgency,
  listedAgency,
  NOWHERE,
  provinceOf,
  regionOf,
  regionPrefix,
} from '../../../shared/filing/agency.ts';
import { answerIdOf } from '../../../shared/filing/answers.ts';
import type { StampedValidation } from '../../../shared/filing/checked.ts';
import { type Entry, entryOf } from '../../../shared/filing/entry.ts';
import type { Fact, MailFact } from '../../../shared/filing/facts.ts';
import { historyOf, latestReading } from '../../../shared/filing/history.ts';
import { knownBy, readingsIn } from '../../../shared/filing/knowledge.ts';
import { unpackCells } from '../../../shared/filing/packed-cells.ts';
import type { Rejection } from '../../../shared/filing/rejection.ts';
import { countsOfAgencies, countsOfFilings, sumCounts, type Tally } from '../../../shared/filing/tally.ts';
import type { Report } from '../../../shared/reading/report.ts';
import type {
  AgencyQuery,
  DoubtfulMail,
  EntryFilters,
  Filing,
  Indicators,
  Neighbourhood,
  Rendition,
  Store,
} from '../../../shared/store/store.ts';

/** What the store holds, readable by tests. */
export interface Memory {
  readonly facts: Map<string, Fact>;
  readonly parts: Map<string, unknown>;
  readonly entries: Map<string, Entry>;
  readonly rejections: Map<string, Rejection>;
  readonly agencies: Map<string, Agency>;
  readonly tallies: Map<string, Tally>;
  readonly renditions: Map<string, Rendition & { readonly known: number }>;
  /** How often the registry changed. */
  changes: number;
}

const keyOf = ({ agency, year }: Filing) => `${agency}/${year}`;

const factKey = (fact: Fact) => {
  if (fact.fact === 'answer') return `answer#${answerIdOf(fact)}`;
  const part = { received: '', parsed: '', checked: 'ruleset' in fact ? fact.ruleset : '', mail: '' }[fact.fact];
  return [fact.version, fact.fact, part, fact.fact === 'mail' ? fact.status : ''].join('#');
};

const orderOf = (one: Agency, parent: string | undefined): string =>
  parent === undefined ? `${regionOf(one.id, one) ?? NOWHERE}#${one.id}` : one.id;

const isIn = (entry: Entry, { year, agency, parent, region, status, check }: EntryFilters): boolean =>
  (year === undefined || entry.year === year) &&
  (agency === undefined || entry.agency === agency) &&
  (parent === undefined || entry.parent === parent) &&
  (region === undefined || (entry.region ?? NOWHERE).startsWith(regionPrefix(region))) &&
  (status === undefined || entry.status === status) &&
  (check === undefined || entry.failingChecks.includes(check));

/** A store in memory: the stand-in for property tests, held to the same contract as the one on DynamoDB. */
export function memoryStore(): Store & { readonly memory: Memory } {
  const memory: Memory = {
    facts: new Map(),
    parts: new Map(),
    entries: new Map(),
    rejections: new Map(),
    agencies: new Map(),
    tallies: new Map(),
    renditions: new Map(),
    changes: 0,
  };
  const factsOf = (filing: Filing) =>
    [...memory.facts].filter(([key]) => key.startsWith(`${keyOf(filing)}#`)).map(([, fact]) => fact);

  function keep<T>(key: string, content: T): T {
    if (!memory.parts.has(key)) memory.parts.set(key, structuredClone(content));
    return memory.parts.get(key) as T;
  }

  const stampOf = (kept: unknown) => (kept as { stamp?: number } | undefined)?.stamp ?? -1;

  function renew(filing: Filing, registered: Agency | null): void {
    const entry = entryOf(filing.agency, filing.year, historyOf(factsOf(filing)), registered);
    if (entry !== null) memory.entries.set(keyOf(filing), entry);
  }

  function readingOf(filing: Filing) {
    const facts = factsOf(filing);
    const read = latestReading(historyOf(facts));
    const key = `${keyOf(filing)}#${read?.received.version}#REPORT`;
    return {
      readings: readingsIn(facts),
      parsed: read?.parsed ?? null,
      report: (memory.parts.get(key) ?? null) as Report | null,
    };
  }

  function neighbourhoodOf({ agency, year }: Filing): Neighbourhood {
    const registered = memory.agencies.get(agency) ?? null;
    const previous = readingOf({ agency, year: year - 1 });
    const roster = [...memory.agencies.values()].filter(({ parent }) => parent === agency);
    const readings = roster.map((below) => ({ below, ...readingOf({ agency: below.id, year }) }));
    const children = readings.flatMap(({ below: { id, name, kind }, parsed }): Extract[] => {
      if (!parsed?.form || !parsed.extract) return [];
      const { scope, cells } = parsed.extract;
      return [{ agency: id, name, kind, form: parsed.form, scope, cells: unpackCells(parsed.form, cells) }];
    });
    return {
      registered,
      surroundings: {
        filed: { agency, agencyName: registered?.name ?? null, year },
        agency: registered && { ...registered, children: roster.length },
        previous: previous.report,
        parent: null,
        roster: roster.length > 0 ? roster.map(({ id, name, kind }) => ({ agency: id, name, kind })) : null,
        children: roster.length > 0 ? children : null,
      },
      peers: null,
      // An agency that moves takes its readings along; a change of the registry outweighs them.
      stamp: 1000 * memory.changes + previous.readings + readings.reduce((sum, own) => sum + own.readings, 0),
    };
  }

  const registered = ({
    parent,
    region,
    level,
    kind,
    namePart = '',
  }: Omit<AgencyQuery, 'limit' | 'cursor'>): ListedAgency[] =>
    [...memory.agencies.values()]
      .filter(
        (one) =>
          (parent === undefined || one.parent === parent) &&
          (region === undefined || (regionOf(one.id, one) ?? NOWHERE).startsWith(regionPrefix(region))) &&
          (level === undefined || one.level === level) &&
          (kind === undefined || one.kind === kind) &&
          one.name.includes(namePart),
      )
      .toSorted((a, b) => (orderOf(a, parent) < orderOf(b, parent) ? -1 : 1))
      .map((one) => listedAgency.parse(one));

  const mailsOf = (filing: Filing) => factsOf(filing).filter((fact): fact is MailFact => fact.fact === 'mail');

  return {
    memory,
    async record(filing, fact, registered) {
      const key = `${keyOf(filing)}#${factKey(fact)}`;
      if (!memory.facts.has(key) || ('stamp' in fact && fact.stamp > stampOf(memory.facts.get(key)))) {
        memory.facts.set(key, fact);
      }
      renew(filing, registered);
      return historyOf(factsOf(filing));
    },
    history: async (filing) => historyOf(factsOf(filing)),
    answers: async (filing) => factsOf(filing).filter((fact) => fact.fact === 'answer'),
    isFiled: async (filing) => memory.entries.has(keyOf(filing)),
    neighbourhood: async (filing) => neighbourhoodOf(filing),
    keepReport: async (filing, version, report) => keep(`${keyOf(filing)}#${version}#REPORT`, report),
    async keepChecks(filing, version, validation) {
      const key = `${keyOf(filing)}#${version}#CHECKS#${validation.ruleset}`;
      if (validation.stamp > stampOf(memory.parts.get(key))) memory.parts.delete(key);
      return keep(key, validation);
    },
    keepIndicators: async (filing, version, edition, values) =>
      keep(`${keyOf(filing)}#${version}#INDICATORS#${edition}`, values),
    report: async (filing, version) =>
      (memory.parts.get(`${keyOf(filing)}#${version}#REPORT`) ?? null) as Report | null,
    async dossier(filing) {
      const facts = factsOf(filing);
      const parts = (version: string) => this.parts(filing, version);
      return { history: historyOf(facts), known: knownBy(facts), parts };
    },
    async rendition(filing, edition) {
      const facts = factsOf(filing);
      if (facts.length === 0) return 'not-filed';
      const kept = memory.renditions.get(keyOf(filing));
      if (kept?.edition !== edition || kept.known !== knownBy(facts)) return 'outdated';
      const { known: _, ...rendition } = kept;
      return rendition;
    },
    async keepRendition(filing, known, rendition) {
      if (known === knownBy(factsOf(filing))) memory.renditions.set(keyOf(filing), { known, ...rendition });
    },
    async parts(filing, version) {
      const named = <T>(name: string) =>
        [...memory.parts]
          .filter(([key]) => key.startsWith(`${keyOf(filing)}#${version}#${name}`))
          .map(([, content]) => content as T);
      return {
        report: named<Report>('REPORT').at(-1) ?? null,
        checks: named<StampedValidation>('CHECKS'),
        indicators: named<Indicators>('INDICATORS').at(-1) ?? null,
      };
    },
    entries: async ({ limit, ...filters }) => ({
      items: [...memory.entries.values()].filter((entry) => isIn(entry, filters)).slice(0, limit),
      next: null,
    }),
    async *group(query) {
      const found = [...memory.entries.values()].filter((entry) => isIn(entry, query));
      if (found.length > 0) yield found.toSorted((a, b) => (a.agency < b.agency ? -1 : 1));
    },
    async claimMail(filing, version, status, at) {
      const fact: MailFact = { fact: 'mail', version, status, state: 'claimed', at };
      const key = `${keyOf(filing)}#${factKey(fact)}`;
      if (memory.facts.has(key)) return false;
      memory.facts.set(key, fact);
      return true;
    },
    async moveMail({ version, status, at, ...filing }, from, to) {
      const fact = mailsOf(filing).find((mail) => mail.version === version && mail.status === status);
      if (fact === undefined || !from.includes(fact.state)) return false;
      memory.facts.set(`${keyOf(filing)}#${factKey(fact)}`, { ...fact, state: to, at });
      return true;
    },
    doubtfulMails: async () =>
      [...memory.facts].flatMap(([key, fact]): DoubtfulMail[] => {
        const [agency = '', year = ''] = (key.split('#')[0] ?? '').split('/');
        const { version, at } = fact;
        return fact.fact === 'mail' && fact.state === 'doubtful'
          ? [{ agency, year: Number(year), version, status: fact.status, at }]
          : [];
      }),
    agency: async (id) => memory.agencies.get(id) ?? null,
    async putAgency(agency) {
      const before = memory.agencies.get(agency.id);
      if (!isDeepStrictEqual(before, agency)) memory.changes += 1;
      memory.agencies.set(agency.id, agency);
      for (const { year } of [...memory.entries.values()].filter((entry) => entry.agency === agency.id)) {
        renew({ agency: agency.id, year }, agency);
      }
      return [...new Set([agency, before ?? agency].map(({ id, region }) => provinceOf(regionOf(id, { region }))))];
    },
    agencies: async ({ limit, ...filters }) => ({ items: registered(filters).slice(0, limit), next: null }),
    listedAgency: async (id) => {
      const found = memory.agencies.get(id);
      return found === undefined ? null : listedAgency.parse(found);
    },
    async *registered(query) {
      const found = registered(query);
      if (found.length > 0) yield found;
    },
    tallies: async (year) => [...memory.tallies.values()].filter((tally) => tally.year === year),
    async renewTally({ year, province }) {
      const entries = [...memory.entries.values()].filter((entry) => isIn(entry, { year, region: province }));
      const filed = new Set(entries.map(({ agency }) => agency));
      const counts = [countsOfFilings(entries), countsOfAgencies(registered({ region: province }), filed)];
      const tally = { year, province, ...sumCounts(counts) };
      memory.tallies.set(`${year}/${province}`, tally);
      return tally;
    },
    async reject(rejection) {
      if (!memory.rejections.has(rejection.id)) memory.rejections.set(rejection.id, rejection);
    },
    rejections: async ({ limit }) => ({
      items: [...memory.rejections.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit),
      next: null,
    }),
  };
}
