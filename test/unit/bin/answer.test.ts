import { currentFiling, filingOf } from '../../../bin/commands/answer-filing.ts';
import { give } from '../../../bin/commands/answer-give.ts';
import { listing } from '../../../bin/commands/answer-list.ts';
import { UsageError } from '../../../bin/commands/usage.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { MOST_ANSWERS } from '../../../shared/filing/answers.ts';
import { checkedFact } from '../../../shared/filing/checked.ts';
import type { Store } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { answered, FILING, idOf, parsed, received } from '../filing/builders.ts';
import { memoryStore } from '../store/memory-store.ts';

const NOW = new Date('2026-02-10T08:00:00.000Z');
const SAID = { action: 'give', check: 'X02', reason: 'other', text: '为上年的答复提起' } as const;

/** Files a version with so many reviews of two requests: more is a doubt (X02). */
async function file(store: Store, second: number, reviews: number): Promise<void> {
  const cells = { 't3.new.nat': 2, 't3.new.sum': 2, 't3.total.nat': 2, 't3.total.sum': 2 };
  const report = makeReport({ ...cells, 't4.rev.other': reviews, 't4.rev.total': reviews });
  const validation = { ...validate(report), stamp: 0 };
  await store.record(FILING, received(second, `content ${second}`), null);
  await store.keepReport(FILING, idOf(second), report);
  await store.record(FILING, parsed(second), null);
  await store.keepChecks(FILING, idOf(second), validation);
  await store.record(FILING, checkedFact(idOf(second), report, validation, NOW), null);
}

async function opened(): Promise<Store> {
  const store = memoryStore();
  await file(store, 1, 6);
  return store;
}

const say = async (store: Store, saying: Parameters<typeof give>[2]) =>
  give(store, await currentFiling(store, FILING), saying, NOW);
const list = async (store: Store) => listing(await currentFiling(store, FILING), 'zh');

/** What the listing says below a check. */
async function lineBelow(store: Store, id: string): Promise<string | undefined> {
  const lines = await list(store);
  return lines[lines.findIndex((line) => line.startsWith(`  ${id} `)) + 1]?.trim();
}

const complaint = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'no complaint',
    (error: unknown) => (error instanceof UsageError ? error.message : error),
  );

describe('an answer by command', () => {
  test('is listed with its reason, its time and who said it', async () => {
    const store = await opened();
    expect(await lineBelow(store, 'X02')).toBe('未说明');
    expect(await say(store, { ...SAID, by: '办公室' })).toContain('已记录');
    expect(await lineBelow(store, 'X02')).toBe(
      `单位已说明（其他）：为上年的答复提起 [${NOW.toISOString()}, 说明人 办公室]`,
    );
    expect((await list(store))[0]).toMatch(/第 1 版.*已说明 1 项/);
  });

  test('gives way to a newer one, and can be withdrawn; all stay in the store', async () => {
    const store = await opened();
    await say(store, SAID);
    await say(store, { ...SAID, reason: 'legal-basis', text: '有依据' });
    expect(await lineBelow(store, 'X02')).toMatch(/有法律法规依据.*有依据/);
    expect(await say(store, { action: 'withdraw', check: 'X02' })).toContain('已撤回');
    expect(await lineBelow(store, 'X02')).toBe('未说明');
    expect((await store.answers(FILING)).map(({ says }) => says?.text)).toEqual([SAID.text, '有依据', undefined]);
    expect(await complaint(say(store, { action: 'withdraw', check: 'X02' }))).toContain('不用撤回');
  });

  test('holds for the next version with the same values, and not for one with others', async () => {
    const store = await opened();
    await say(store, SAID);
    await file(store, 2, 6);
    expect(await lineBelow(store, 'X02')).toContain('为上年的答复提起');
    await file(store, 3, 7);
    expect(await lineBelow(store, 'X02')).toBe('未说明');
    expect((await list(store)).join('\n')).toMatch(/X02 不再适用.*\n.*为上年的答复提起/);
    await file(store, 4, 6);
    expect(await lineBelow(store, 'X02')).toContain('为上年的答复提起');
  });

  test.each([
    ['of no reason in the list', { ...SAID, reason: 'because' }, 'counted-by-other-rule（统计口径不同）'],
    ['without a text', { ...SAID, text: undefined }, '--text'],
    ['with too long a text', { ...SAID, text: '字'.repeat(501) }, '1至500字'],
    ['to a check that is not there', { ...SAID, check: 'Z99' }, '没有检查项 Z99。可以说明的：'],
    ['to a check that found nothing', { ...SAID, check: 'B01.granted' }, 'B01.granted 没有发现问题'],
    ['to a definite error', { ...SAID, check: 'B02.nat' }, 'B02.nat 是确定的错误，请改正后重新上报'],
    ['by a name of two lines', { ...SAID, by: 'a\nb' }, '--by'],
    ['that is withdrawn with a text', { ...SAID, action: 'withdraw' as const }, '不用 --reason'],
  ])('%s is refused with what to do, and nothing is kept', async (_, saying, words) => {
    const store = await opened();
    const told = await complaint(say(store, saying));
    expect(told).toContain(words);
    expect(String(told).split('\n')[1]).toMatch(/[a-z]{3}/);
    expect(await store.answers(FILING)).toEqual([]);
  });

  test('is refused beyond so many of one filing', async () => {
    const store = await opened();
    for (let second = 0; second < MOST_ANSWERS; second += 1)
      await store.record(FILING, answered(second, 'f', 'so'), null);
    expect(await complaint(say(store, SAID))).toContain(String(MOST_ANSWERS));
  });
});

test.each([
  ['nothing was filed', [], '没有上报过'],
  ['the report is not checked yet', [received(1, 'a')], '还没有核验完'],
])('says so where %s', async (_, facts, words) => {
  const store = memoryStore();
  for (const fact of facts) await store.record(FILING, fact, null);
  expect(await complaint(currentFiling(store, FILING))).toContain(words);
});

test('an agency or year that cannot be is refused', () => {
  expect(filingOf('990101-liuxi', '2024')).toEqual({ agency: '990101-liuxi', year: 2024 });
  expect(() => filingOf('Not An Agency', '2024')).toThrow(UsageError);
  expect(() => filingOf('990101-liuxi', '24')).toThrow(UsageError);
});
