import type { AnsweredCheck } from '../../../shared/presentation/answer.ts';
import { nextActionOf } from '../../../shared/presentation/next-action.ts';
import { STAGES, STATUSES, standingOf } from '../../../shared/presentation/status.ts';
import { makeCheck } from '../builders/result.ts';

describe('standingOf', () => {
  test('follows the status once there is one', () => {
    expect(standingOf('checked', 'returned')).toBe(STATUSES.returned);
    expect(standingOf('received', 'accepted')).toBe(STATUSES.accepted);
  });

  test('follows the stage before', () => {
    expect(standingOf('received', null)).toBe(STAGES.received);
    expect(standingOf('parsed', null)).toBe(STAGES.parsed);
  });

  test('has a sentence and a next action in both languages for everything', () => {
    for (const { label, sentence, nextAction } of [...Object.values(STATUSES), ...Object.values(STAGES)]) {
      for (const { zh, en } of [label, sentence, nextAction]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[A-Z]/);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

describe('nextActionOf', () => {
  test('asks for the Word file where a table is missing', () => {
    const checks = [makeCheck('S05')];
    expect(nextActionOf('checked', { status: 'returned', checks }).zh).toContain('Word');
  });

  test('asks for the records to be compared otherwise', () => {
    const checks = [makeCheck('S05', { status: 'pass' }), makeCheck('B01.new')];
    expect(nextActionOf('checked', { status: 'returned', checks })).toBe(STATUSES.returned.nextAction);
  });

  describe('of a report that is queried for what the agency has explained', () => {
    const answer = { reason: 'other' as const, text: '上年已答复', at: '2026-02-01T00:00:00.000Z' };
    const explained = makeCheck('X02', { severity: 'W', answer });
    const next = (...checks: readonly AnsweredCheck[]) => nextActionOf('checked', { status: 'queried', checks });

    test('asks for nothing more', () => {
      expect(next(explained).zh).toContain('疑点都已有单位的说明');
      expect(next(explained, makeCheck('P03', { severity: 'I' })).en).toContain('explained every doubt');
    });

    test.each([
      ['another doubt', makeCheck('A04', { severity: 'W' })],
      ['a blank that can be filled in', makeCheck('B01.new', { status: 'fillable' })],
      [
        'what could not be checked',
        makeCheck('B02.nat', { status: 'na', reason: 'cell_absent', cells: ['t3.new.nat'] }),
      ],
    ])('asks on where there is %s', (_, check) => {
      expect(next(explained, check)).toBe(STATUSES.queried.nextAction);
    });
  });
});
