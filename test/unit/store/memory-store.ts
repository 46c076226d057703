import type { Validation } from '../../../shared/checks/model.ts';
import type { Agency } from '../../../shared/filing/agency.ts';
import { type Entry, entryOf } from '../../../shared/filing/entry.ts';
import type { Fact, MailFact } from '../../../shared/filing/facts.ts';
import { historyOf } from '../../../shared/filing/history.ts';
import type { Rejection } from '../../../shared/filing/rejection.ts';
import type { Report } from '../../../shared/reading/report.ts';
import type { DoubtfulMail, Filing, Indicators, Store } from '../../../shared/store/store.ts';

/** What the store holds, readable by tests. */
export interface Memory {
  readonly facts: Map<string, Fact>;
  readonly parts: Map<string, unknown>;
  readonly entries: Map<string, Entry>;
  readonly rejections: Map<string, Rejection>;
  readonly agencies: Map<string, Agency>;
}

const keyOf = ({ agency, year }: Filing) => `${agency}/${year}`;

const factKey = (fact: Fact) => {
  const part = { received: '', parsed: '', checked: 'ruleset' in fact ? fact.ruleset : '', mail: '' }[fact.fact];
  return [fact.version, fact.fact, part, fact.fact === 'mail' ? fact.status : ''].join('#');
};

/** A store in memory: the stand-in for property tests, held to the same contract as the one on DynamoDB. */
export function memoryStore(): Store & { readonly memory: Memory } {
  const memory: Memory = {
    facts: new Map(),
    parts: new Map(),
    entries: new Map(),
    rejections: new Map(),
    agencies: new Map(),
  };
  const factsOf = (filing: Filing) =>
    [...memory.facts].filter(([key]) => key.startsWith(`${keyOf(filing)}#`)).map(([, fact]) => fact);

  function keep<T>(key: string, content: T): T {
    if (!memory.parts.has(key)) memory.parts.set(key, structuredClone(content));
    return memory.parts.get(key) as T;
  }

  function renew(filing: Filing, registered: Agency | null): void {
    const entry = entryOf(filing.agency, filing.year, historyOf(factsOf(filing)), registered);
    if (entry !== null) memory.entries.set(keyOf(filing), entry);
  }

  const mailsOf = (filing: Filing) => factsOf(filing).filter((fact): fact is MailFact => fact.fact === 'mail');

  return {
    memory,
    async record(filing, fact, registered) {
      const key = `${keyOf(filing)}#${factKey(fact)}`;
      if (!memory.facts.has(key)) memory.facts.set(key, fact);
      renew(filing, registered);
      return historyOf(factsOf(filing));
    },
    history: async (filing) => historyOf(factsOf(filing)),
    keepReport: async (filing, version, report) => keep(`${keyOf(filing)}#${version}#REPORT`, report),
    keepChecks: async (filing, version, validation) =>
      keep(`${keyOf(filing)}#${version}#CHECKS#${validation.ruleset}`, validation),
    keepIndicators: async (filing, version, edition, values) =>
      keep(`${keyOf(filing)}#${version}#INDICATORS#${edition}`, values),
    report: async (filing, version) =>
      (memory.parts.get(`${keyOf(filing)}#${version}#REPORT`) ?? null) as Report | null,
    async parts(filing, version) {
      const named = <T>(name: string) =>
        [...memory.parts]
          .filter(([key]) => key.startsWith(`${keyOf(filing)}#${version}#${name}`))
          .map(([, content]) => content as T);
      return {
        report: named<Report>('REPORT').at(-1) ?? null,
        checks: named<Validation>('CHECKS'),
        indicators: named<Indicators>('INDICATORS').at(-1) ?? null,
      };
    },
    entries: async ({ limit }) => ({ items: [...memory.entries.values()].slice(0, limit), next: null }),
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
      memory.agencies.set(agency.id, agency);
      for (const { year } of [...memory.entries.values()].filter((entry) => entry.agency === agency.id)) {
        renew({ agency: agency.id, year }, agency);
      }
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
