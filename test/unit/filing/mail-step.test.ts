import type { Fact } from '../../../shared/filing/facts.ts';
import { historyOf, versionOfUpload } from '../../../shared/filing/history.ts';
import { mailStepOf } from '../../../shared/filing/mail-step.ts';
import { checked, idOf, mail, parsed, received, unreadable } from './builders.ts';

function stepOf(second: number, facts: readonly Fact[]) {
  const version = versionOfUpload(historyOf(facts), idOf(second));
  if (version === null) throw new Error('no such upload');
  return mailStepOf(version);
}

const done = (second: number) => [received(second, 'a'), parsed(second), checked(second)];

describe('the mail of a version', () => {
  test('is none before there is a status, and none for accepted', () => {
    expect(stepOf(1, [received(1, 'a'), parsed(1)])).toEqual({ step: 'none' });
    expect(stepOf(1, [received(1, 'a'), parsed(1), checked(1, { status: 'accepted' })])).toEqual({ step: 'none' });
  });

  test('is claimed first', () => {
    expect(stepOf(1, done(1))).toEqual({ step: 'claim', upload: idOf(1), status: 'returned' });
    expect(stepOf(1, [received(1, 'a'), unreadable(1)])).toEqual({
      step: 'claim',
      upload: idOf(1),
      status: 'unreadable',
    });
  });

  test.each([
    ['claimed', { step: 'send', upload: idOf(1), status: 'returned' }],
    ['sending', { step: 'doubt', upload: idOf(1), status: 'returned', since: mail(1, 'returned', 'sending').at }],
    ['sent', { step: 'none' }],
    ['doubtful', { step: 'none' }],
  ] as const)('where it is %s', (state, step) => {
    expect(stepOf(1, [...done(1), mail(1, 'returned', state)])).toEqual(step);
  });

  test('is one for all repetitions of the same bytes, whichever was claimed', () => {
    expect(stepOf(2, [...done(1), ...done(2)])).toEqual({ step: 'claim', upload: idOf(1), status: 'returned' });
    expect(stepOf(1, [...done(1), ...done(2), mail(2, 'returned', 'sent')])).toEqual({ step: 'none' });
  });

  test('is another one for another status', () => {
    const again = checked(1, { ruleset: 'rules-2', status: 'queried', at: '2026-03-01T00:00:00.000Z' });
    expect(stepOf(1, [...done(1), again, mail(1, 'returned', 'sent')])).toMatchObject({
      step: 'claim',
      status: 'queried',
    });
  });
});
