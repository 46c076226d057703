import fc from 'fast-check';
import {
  type Answer,
  answer,
  answerableIn,
  answeredAmong,
  answersInForce,
  newestAnswers,
  refusalOf,
  statement,
  timeOfNext,
} from '../../../shared/filing/answers.ts';
import { entryOf } from '../../../shared/filing/entry.ts';
import type { Fact } from '../../../shared/filing/facts.ts';
import { historyOf } from '../../../shared/filing/history.ts';
import { knownBy } from '../../../shared/filing/knowledge.ts';
import { makeCheck } from '../builders/result.ts';
import { answered, checked, FILING, parsed, received } from './builders.ts';

const textsInForce = (answers: readonly Answer[]) =>
  answersInForce(answers).map(({ fingerprint, says }) => `${fingerprint} ${says.text}`);

describe('the answers in force', () => {
  test('are the newest to each finding, without those that were withdrawn', () => {
    const given = [
      answered(1, 'a', 'first'),
      answered(2, 'a', 'second'),
      answered(3, 'b', 'soon withdrawn'),
      answered(4, 'b', null),
      answered(5, 'c', null),
      answered(6, 'c', 'again'),
    ];
    expect(textsInForce(given)).toEqual(['a second', 'c again']);
    expect(newestAnswers(given).map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b', 'c']);
  });

  test('are the same in whatever order and however often they arrive, also of one moment', () => {
    const said = fc
      .tuple(fc.nat(2), fc.constantFrom('a', 'b'), fc.option(fc.constantFrom('x', 'y', 'z')))
      .map((drawn) => answered(...drawn));
    const orders = fc
      .array(said, { maxLength: 8 })
      .chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray([...given, ...given], { minLength: 2 * given.length })),
      );
    fc.assert(
      fc.property(orders, ([given, shuffled]) => {
        expect(answersInForce(shuffled)).toEqual(answersInForce(given));
      }),
    );
  });
});

describe('an answer among the facts', () => {
  const answerable = { W: ['w1', 'w2'], I: ['i1'] };
  const facts: readonly Fact[] = [
    received(1, 'a'),
    parsed(1),
    checked(1, { status: 'queried', failing: { E: 0, W: 2, I: 1 }, answerable }),
    answered(10, 'w1', 'as the county counts'),
    answered(11, 'i1', 'was so'),
    answered(12, 'i1', null),
    answered(13, 'gone', 'to a finding that is no more'),
  ];
  const entry = (known: readonly Fact[]) => entryOf(FILING.agency, FILING.year, historyOf(known), null);

  test('leaves the status as it is and is counted beside it', () => {
    expect(entry(facts)).toMatchObject({ status: 'queried', failing: { W: 2 }, answered: { W: 1, I: 0 } });
    expect(entry(facts.slice(0, 3))).not.toHaveProperty('answered');
  });

  test('holds for the next version where the finding is the same, and not where it is another', () => {
    const next = (own: readonly string[]) => [
      ...[...facts, received(2, 'b'), parsed(2)],
      checked(2, { status: 'queried', answerable: { W: own, I: [] } }),
    ];
    expect(entry(next(['w1']))).toMatchObject({ answered: { W: 1, I: 0 } });
    expect(entry(next(['w3']))).not.toHaveProperty('answered');
  });

  test('tells the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts], { minLength: facts.length }), (shuffled) => {
        expect([historyOf(shuffled), entry(shuffled)]).toEqual([historyOf(facts), entry(facts)]);
      }),
    );
  });

  test('makes whoever knows it know more', () => {
    const known = facts.map((_, index) => knownBy(facts.slice(0, index + 1)));
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(new Set(known).size).toBe(facts.length);
  });
});

test('counts by severity, and nothing where nothing is answered', () => {
  const checks = [
    makeCheck('X02', { severity: 'W', fingerprint: 'w1' }),
    makeCheck('A04', { severity: 'W' }),
    makeCheck('P03', { severity: 'I', fingerprint: 'i1' }),
    makeCheck('B01.new'),
  ];
  expect(answerableIn(checks)).toEqual({ W: ['w1'], I: ['i1'] });
  expect(answeredAmong(answerableIn(checks), answersInForce([answered(1, 'i1', 'so')]))).toEqual({ W: 0, I: 1 });
  expect(answeredAmong(answerableIn(checks), answersInForce([answered(1, 'other', 'so')]))).toBeNull();
});

describe('what is said', () => {
  const says = (text: string, reason = 'other') => statement.safeParse({ reason, text }).data?.text ?? null;

  test('has a reason of the list and 1 to 500 characters, however many units these take', () => {
    expect(says('  统计口径\n不同 ')).toBe('统计口径\n不同');
    expect(says('𠮷'.repeat(500))).toHaveLength(1000);
    expect([says('字'.repeat(501)), says(' \n '), says('so', 'because')]).toEqual([null, null, null]);
  });

  test('holds no control characters', () => {
    expect(says('red \u001b[31m')).toBeNull();
    expect(answer.safeParse({ ...answered(1, 'a', 'so'), by: 'one\nother' }).success).toBe(false);
    expect(answer.safeParse({ ...answered(1, 'a', 'so'), by: '经办人' }).success).toBe(true);
  });

  test('has a time that sorts as text', () => {
    expect(answer.safeParse({ ...answered(1, 'a', 'so'), at: '2026-02-01T00:00:00Z' }).success).toBe(false);
  });
});

test('a new answer is later than those before, whosever clock is ahead', () => {
  const before = [answered(5, 'a', 'so'), answered(50, 'b', 'so')];
  const now = new Date(before[0]?.at ?? '');
  expect(timeOfNext('a', before, now)).toBe(new Date(now.getTime() + 1).toISOString());
  expect(timeOfNext('c', before, now)).toBe(now.toISOString());
});

test.each([
  ['an error', makeCheck('B01.new'), '改正'],
  ['a blank', makeCheck('B01.new', { status: 'fillable', severity: 'W' }), '补填'],
  ['a check that holds', makeCheck('X02', { status: 'pass', severity: 'W' }), '没有发现问题'],
  ['one that was found before there were fingerprints', makeCheck('X02', { severity: 'W' }), '重新上报'],
])('%s cannot be explained away', (_, check, words) => {
  expect(refusalOf(check)?.zh).toContain(words);
  expect(refusalOf({ ...check, fingerprint: 'f' })).toBeNull();
});
