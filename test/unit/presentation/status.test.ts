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
});
