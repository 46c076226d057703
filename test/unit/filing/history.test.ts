import fc from 'fast-check';
import type { Fact } from '../../../shared/filing/facts.ts';
import { historyOf, latestReading, partedBy, versionOfUpload } from '../../../shared/filing/history.ts';
import { checked, idOf, mail, parsed, received, unreadable } from './builders.ts';

const shown = (facts: readonly Fact[]) =>
  historyOf(facts).versions.map(({ number, id, stage, status, current }) => [
    number,
    id,
    stage,
    status,
    ...(current ? ['current'] : []),
  ]);

describe('the history of a filing', () => {
  test('is empty before anything arrives', () => {
    expect(historyOf([])).toEqual({ versions: [], current: null });
  });

  test('numbers the versions in upload order and follows each through its stages', () => {
    const facts = [received(3, 'c'), received(1, 'a'), received(2, 'b'), parsed(2), parsed(1), checked(1)];
    expect(shown(facts)).toEqual([
      [1, idOf(1), 'checked', 'returned'],
      [2, idOf(2), 'parsed', null],
      [3, idOf(3), 'received', null, 'current'],
    ]);
  });

  test('an unreadable version is checked, and current only where all are unreadable', () => {
    const facts = [received(1, 'a'), parsed(1), checked(1), received(2, 'b'), unreadable(2)];
    expect(shown(facts)).toEqual([
      [1, idOf(1), 'checked', 'returned', 'current'],
      [2, idOf(2), 'checked', 'unreadable'],
    ]);
    expect(shown([received(1, 'a'), unreadable(1), received(2, 'b'), unreadable(2)])).toEqual([
      [1, idOf(1), 'checked', 'unreadable'],
      [2, idOf(2), 'checked', 'unreadable', 'current'],
    ]);
  });

  test('equal bytes after one another are one version; equal to an older one they are a new one', () => {
    const facts = [received(1, 'a'), received(2, 'a'), received(3, 'b'), received(4, 'a')];
    expect(shown(facts).map(([number, id]) => [number, id])).toEqual([
      [1, idOf(1)],
      [2, idOf(3)],
      [3, idOf(4)],
    ]);
    expect(versionOfUpload(historyOf(facts), idOf(2))?.id).toBe(idOf(1));
  });

  test('files too large to be read are never taken for equal', () => {
    const large = { sha256: null };
    expect(shown([received(1, '', large), received(2, '', large)])).toHaveLength(2);
  });

  test('the check that knew most of the neighbours counts, be it by older rules, be it of a repetition', () => {
    const old = checked(1, { ruleset: 'rules-0', stamp: 3, status: 'accepted', at: '2026-01-30T02:00:00.000Z' });
    const facts = [received(1, 'a'), parsed(1), old, checked(1, { stamp: 2 })];
    expect(historyOf(facts).current?.results.checked).toBe(old);
    const again = checked(2, { stamp: 4, status: 'queried' });
    const repeated = historyOf([...facts, received(2, 'a'), parsed(2), again]);
    expect(repeated.current).toMatchObject({ id: idOf(1), status: 'queried', results: { checked: again } });
  });

  test('the newest readable upload is what others compare with, also while a newer one is on its way', () => {
    const latest = (facts: readonly Fact[]) => latestReading(historyOf(facts))?.received.version ?? null;
    expect(latest([received(1, 'a')])).toBeNull();
    const facts = [received(1, 'a'), parsed(1), received(2, 'b'), received(3, 'c'), unreadable(3)];
    expect(latest(facts)).toBe(idOf(1));
    expect(latest([...facts, parsed(2)])).toBe(idOf(2));
  });

  test('a repetition lends its results to a version that got stuck', () => {
    const facts = [received(1, 'a'), received(2, 'a'), parsed(2), checked(2)];
    const { versions } = historyOf(facts);
    expect(shown(facts)).toEqual([[1, idOf(1), 'checked', 'returned', 'current']]);
    expect(versions[0]?.results.received.version).toBe(idOf(2));
  });

  test('the check of the newest rule set counts', () => {
    const newer = checked(1, { ruleset: 'rules-2', status: 'accepted', at: '2026-02-01T00:00:00.000Z' });
    expect(shown([received(1, 'a'), parsed(1), newer, checked(1)])[0]?.[3]).toBe('accepted');
  });

  test('facts about an upload that is not there yet wait for it', () => {
    expect(shown([parsed(1), checked(1)])).toEqual([]);
  });

  test('tells the same whatever the order of the facts', () => {
    const facts = [
      ...[received(1, 'a'), parsed(1), checked(1), mail(1, 'returned', 'sent')],
      ...[received(2, 'a'), parsed(2), received(3, 'b'), unreadable(3), received(4, 'a')],
    ];
    const told = historyOf(facts);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(historyOf(shuffled)).toEqual(told);
      }),
    );
  });
});

describe('an upload that parts two of equal bytes', () => {
  const done = (second: number) => [received(second, 'a'), parsed(second), checked(second)];

  test('shows its neighbours again', () => {
    const history = historyOf([...done(1), ...done(3), received(2, 'b')]);
    expect(partedBy(history, idOf(2)).map((upload) => upload.received.version)).toEqual([idOf(1), idOf(3)]);
  });

  test('leaves alone those that are not checked yet', () => {
    const history = historyOf([...done(1), received(3, 'a'), received(2, 'b')]);
    expect(partedBy(history, idOf(2)).map((upload) => upload.received.version)).toEqual([idOf(1)]);
  });

  test.each([
    ['at the end', [...done(1), received(2, 'b')]],
    ['at the beginning', [received(2, 'b'), ...done(3)]],
    ['between different ones', [...done(1), received(2, 'b'), received(3, 'c'), parsed(3), checked(3)]],
    ['with the same bytes', [...done(1), received(2, 'a'), ...done(3)]],
  ])('parts nothing %s', (_, facts) => {
    expect(partedBy(historyOf(facts), idOf(2))).toEqual([]);
  });
});
