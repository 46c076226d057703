import fc from 'fast-check';
import type { CheckResult, Validation } from '../../../shared/checks/model.ts';
import type { Surroundings } from '../../../shared/checks/surroundings.ts';
import type { Agency } from '../../../shared/filing/agency.ts';
import { latestReading } from '../../../shared/filing/history.ts';
import type { Report } from '../../../shared/reading/report.ts';
import type { Filing } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { type Engine, Pipeline } from './pipeline.ts';

/** A county with two departments, and two years of the county's own. */
const COUNTY = '530111-county';
const ROADS = '530111-roads';
const WATER = '530111-water';
const FILINGS: readonly Filing[] = [
  { agency: COUNTY, year: 2023 },
  { agency: COUNTY, year: 2024 },
  { agency: ROADS, year: 2024 },
  { agency: WATER, year: 2024 },
];

const agency = (id: string, parent: string | null): Agency => ({
  ...{ id, name: id, region: null, level: null, kind: 'department', parent },
  ...{ contacts: [], language: 'zh' },
});

const CELL = 't3.new.nat';
const EMPTY = makeReport({}, 'v2021', { cells: {} });
const CELLS = makeReport({ [CELL]: 0 }).cells;

/** A file is a number, which becomes a cell of its report; one below zero is unreadable. */
async function readNumber(bytes: Uint8Array): ReturnType<Engine['read']> {
  const number = Number(new TextDecoder().decode(bytes));
  const error = { code: 'not-a-report', message: { zh: '不是', en: 'not' } };
  return number < 0
    ? { format: 'txt', report: null, error }
    : {
        format: 'txt',
        report: { ...EMPTY, cells: { [CELL]: { ...CELLS[CELL], value: number } as never } },
        error: null,
      };
}

interface Seen {
  readonly own: number | null;
  readonly previous: number | null;
  readonly children: readonly (readonly [string, number])[];
}

const numberIn = (report: Report | null | undefined) => report?.cells[CELL]?.value ?? null;

const PASSED: CheckResult = {
  ...{ id: 'H03', severity: 'W', status: 'pass', left: null, right: null, difference: null },
  ...{ assumesBlankIsZero: false, reason: null, cells: [], message: { zh: '', en: '' } },
};

/** Says what it sees; returned where the children together have more than their county. */
function validateSeen(report: Report, { previous, children }: Partial<Surroundings> = {}): Validation {
  const below = (children ?? []).map(({ agency, cells }) => [agency, cells[CELL] ?? 0] as const);
  const seen: Seen = { own: numberIn(report), previous: numberIn(previous), children: below.toSorted() };
  const sum = below.reduce((total, [, number]) => total + number, 0);
  return {
    status: sum > (seen.own ?? 0) ? 'returned' : 'accepted',
    checks: [{ ...PASSED, message: { zh: JSON.stringify(seen), en: '' } }],
    assessable: { E: { assessed: 0, of: 0 }, W: { assessed: 0, of: 0 }, I: { assessed: 0, of: 0 } },
    corrections: { verdict: 'consistent', explanations: [] },
    ruleset: 'rules-1',
  };
}

function open(): Pipeline {
  const pipeline = new Pipeline();
  pipeline.engine = { ...pipeline.engine, read: readNumber, validate: validateSeen };
  for (const [id, parent] of [[COUNTY, null] as const, [ROADS, COUNTY] as const, [WATER, COUNTY] as const]) {
    pipeline.memory.agencies.set(id, agency(id, parent));
  }
  return pipeline;
}

interface Planned {
  readonly filing: number;
  readonly number: number;
}

const put = (pipeline: Pipeline, { filing, number }: Planned, second: number) => {
  const { agency: id, year } = FILINGS[filing] as Filing;
  return pipeline.put(second, String(number), { key: `reports/${id}/${year}/report.txt` });
};

/** What the newest readable upload of each filing holds, in upload order. */
function latestOf(plan: readonly Planned[], { agency: id, year }: Filing): number | null {
  const index = FILINGS.findIndex((filing) => filing.agency === id && filing.year === year);
  return plan.findLast(({ filing, number }) => filing === index && number >= 0)?.number ?? null;
}

/** What the last check of a filing must have seen, whatever came when. */
function mustSee(plan: readonly Planned[], { agency: id, year }: Filing): Seen | null {
  const own = latestOf(plan, { agency: id, year });
  const children = [ROADS, WATER].map((child) => [child, latestOf(plan, { agency: child, year })] as const);
  return own === null
    ? null
    : {
        own,
        previous: latestOf(plan, { agency: id, year: year - 1 }),
        children:
          id === COUNTY
            ? children.flatMap(([child, number]) => (number === null ? [] : [[child, number] as const]))
            : [],
      };
}

/** What the check that counts has seen, for the newest readable report of a filing. */
async function hasSeen({ store }: Pipeline, filing: Filing): Promise<Seen | null> {
  const history = await store.history(filing);
  const latest = latestReading(history);
  const version = history.versions.find(({ uploads }) => uploads.some((upload) => upload === latest));
  if (version === undefined) return null;
  const { checks } = await store.parts(filing, version.results.received.version);
  expect(version.results.checked?.status).toBe(checks[0]?.status);
  return JSON.parse(checks[0]?.checks[0]?.message.zh ?? 'null');
}

async function expectAllSeen(pipeline: Pipeline, plan: readonly Planned[]): Promise<void> {
  for (const filing of FILINGS) {
    expect([filing, await hasSeen(pipeline, filing)]).toEqual([filing, mustSee(plan, filing)]);
  }
  const statuses = await pipeline.store.entries({ limit: 10 });
  for (const { agency: id, year, status } of statuses.items) {
    const seen = mustSee(plan, { agency: id, year });
    const below = seen?.children.reduce((sum, [, number]) => sum + number, 0) ?? 0;
    const expected = below > (seen?.own ?? 0) ? 'returned' : 'accepted';
    expect([id, year, status]).toEqual([id, year, seen === null ? 'unreadable' : expected]);
  }
}

/** Starts work that stands still after its first call of this kind until it is let go. */
async function heldAfter(pipeline: Pipeline, place: string, work: () => Promise<unknown>) {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  let hold = true;
  pipeline.gate = async (call, when) => {
    if (hold && call === place && when === 'after') {
      hold = false;
      await held;
    }
  };
  const slow = work();
  while (hold) await new Promise(setImmediate);
  return { slow, letGo };
}

const validations = ({ counted }: Pipeline) => counted.filter((name) => name === 'ReportChecked').length;

describe('checks between years and levels', () => {
  const plans = fc.array(fc.record({ filing: fc.nat(3), number: fc.integer({ min: -1, max: 3 }) }), {
    minLength: 1,
    maxLength: 7,
  });

  test('come to the same in the end, whatever the order, the repetitions, the crashes and the slowness', async () => {
    const schedules = plans.chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        again: fc.array(fc.nat(plan.length - 1), { maxLength: 3 }),
        crashes: fc.uniqueArray(fc.nat(60), { maxLength: 4 }),
        choices: fc.infiniteStream(fc.nat()),
      }),
    );
    await fc.assert(
      fc.asyncProperty(schedules, fc.scheduler(), async ({ plan, again, crashes, choices }, scheduler) => {
        const pipeline = open();
        const uploads = plan.map((planned, second) => put(pipeline, planned, second));
        for (const index of [...plan.keys(), ...again]) pipeline.announce(uploads[index] as never);
        let calls = 0;
        pipeline.gate = async (call) => {
          calls += 1;
          if (crashes.includes(calls)) throw new Error(`crash at ${call}`);
          await scheduler.schedule(Promise.resolve());
        };
        let busy = 0;
        const worker = async () => {
          while (pipeline.messages.length + busy > 0) {
            busy += 1;
            await pipeline.handle((choices.next().value ?? 0) % Math.max(1, pipeline.messages.length));
            busy -= 1;
            await scheduler.schedule(Promise.resolve());
          }
        };
        await scheduler.waitFor(Promise.all([worker(), worker(), worker()]));
        pipeline.gate = () => {};
        await expectAllSeen(pipeline, plan);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 150) },
    );
  });

  test('are made at most once for each upload and for each of its two neighbours: no check causes another', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const pipeline = open();
        for (const [second, planned] of plan.entries()) {
          pipeline.announce(put(pipeline, planned, second));
          await pipeline.drain();
        }
        await expectAllSeen(pipeline, plan);
        expect(validations(pipeline)).toBeLessThanOrEqual(plan.length * 3);
      }),
      { numRuns: 50 },
    );
  });

  test('of a county are made once for a rush of reports from below', async () => {
    const pipeline = open();
    const county = { filing: 1, number: 1 };
    pipeline.announce(put(pipeline, county, 0));
    await pipeline.drain();
    const rush = Array.from({ length: 20 }, (_, index) => ({ filing: 2 + (index % 2), number: index }));
    pipeline.announce(...rush.map((planned, index) => put(pipeline, planned, index + 1)));
    const before = validations(pipeline);
    await pipeline.drain();
    await expectAllSeen(pipeline, [county, ...rush]);
    expect(validations(pipeline) - before).toBe(rush.length + 1);
  });

  test('that change the status are mailed, once for each status', async () => {
    const pipeline = open();
    for (const [second, planned] of [
      { filing: 1, number: 5 },
      { filing: 2, number: 9 },
      { filing: 2, number: 2 },
      { filing: 3, number: 4 },
    ].entries()) {
      pipeline.announce(put(pipeline, planned, second));
      await pipeline.drain();
    }
    expect((await pipeline.store.history({ agency: COUNTY, year: 2024 })).current?.status).toBe('returned');
    expect(pipeline.mails.map(({ text }) => /reports\/(.*)\?/.exec(text)?.[1])).toEqual([`${COUNTY}/2024`]);
  });

  test('are not mailed with a status that a newer check is just taking back', async () => {
    const pipeline = open();
    const handle = (kind: string) => pipeline.handle(pipeline.messages.findIndex(({ to }) => to === kind));
    pipeline.announce(put(pipeline, { filing: 1, number: 5 }, 0));
    await pipeline.drain();
    pipeline.announce(put(pipeline, { filing: 2, number: 9 }, 1));
    await handle('parse');
    await handle('revalidate');
    pipeline.announce(put(pipeline, { filing: 2, number: 2 }, 2));
    await handle('parse');
    const { slow, letGo } = await heldAfter(pipeline, 'store.keepChecks', () => handle('revalidate'));
    const county = { agency: COUNTY, year: 2024 };
    expect((await pipeline.store.history(county)).current?.status).toBe('returned');
    expect(await handle('alert')).toBeNull();
    letGo();
    expect(await slow).toBeNull();
    await pipeline.drain();
    expect((await pipeline.store.history(county)).current?.status).toBe('accepted');
    expect(pipeline.mails).toEqual([]);
  });

  test.each(['store.neighbourhood', 'store.keepChecks'])(
    'that are slow after %s do not undo what a quicker one knew more of',
    async (place) => {
      const pipeline = open();
      pipeline.announce(put(pipeline, { filing: 1, number: 5 }, 0));
      await pipeline.handle();
      const validate = pipeline.messages.findIndex(({ to }) => to === 'validate');
      const { slow, letGo } = await heldAfter(pipeline, place, () => pipeline.handle(validate));
      pipeline.announce(put(pipeline, { filing: 2, number: 9 }, 1));
      await pipeline.drain();
      letGo();
      expect(await slow).toBeNull();
      await pipeline.drain();
      await expectAllSeen(pipeline, [
        { filing: 1, number: 5 },
        { filing: 2, number: 9 },
      ]);
    },
  );

  test('are made again for every upload of a version: equal bytes that a late upload parts stay up to date', async () => {
    const pipeline = open();
    const [first, between, last] = [7, 8, 7].map((number, second) => put(pipeline, { filing: 1, number }, second));
    pipeline.announce(first as never, last as never);
    await pipeline.drain();
    pipeline.announce(put(pipeline, { filing: 0, number: 3 }, 10));
    await pipeline.drain();
    pipeline.announce(between as never);
    await pipeline.drain();
    expect(await hasSeen(pipeline, { agency: COUNTY, year: 2024 })).toEqual({ own: 7, previous: 3, children: [] });
  });
});
