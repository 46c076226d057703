import { peersOf } from '../../../../shared/indicators/group/peers.ts';
import { peerPercentileOf } from '../../../../shared/indicators/group/percentile.ts';
import { granting, makeMember } from '../members.ts';

describe('peers', () => {
  const bureau = makeMember({}, { agency: 'bureau' });
  const others = [
    makeMember({}, { agency: 'peer' }),
    makeMember({}, { agency: 'unknown-scope', scope: 'unknown' }),
    makeMember({}, { agency: 'town', level: 'township', kind: 'government' }),
    makeMember({}, { agency: 'county', kind: 'government', scope: 'region' }),
    makeMember({}, { agency: 'system', scope: 'region' }),
    makeMember({}, { agency: 'last-year', year: 2023 }),
    makeMember({}, { agency: 'who-knows', kind: null }),
  ];

  test('are of the same level, kind, scope and year', () => {
    expect(peersOf([bureau, ...others], bureau).map(({ agency }) => agency)).toEqual([
      'bureau',
      'peer',
      'unknown-scope',
    ]);
  });

  test('of an agency of which level or kind is not known there are none', () => {
    const unknown = makeMember({}, { level: null });
    expect(peersOf([unknown, ...others], unknown)).toEqual([]);
  });
});

describe('the percentile among peers (I35)', () => {
  const peers = [10, 20, 20, 30, 40].map((granted) => granting(granted, 40));
  const of = (granted: number, handled: number, members = peers) => {
    const one = granting(granted, handled);
    return peerPercentileOf([...members, one], one, 'I03');
  };

  test('counts the peers below and half of the equals, itself too', () => {
    expect(of(20, 40)).toEqual({ value: (100 * (1 + 1.5)) / 6, n: 6, reason: null });
    expect(of(40, 40)).toEqual({ value: (100 * (4 + 1)) / 6, n: 6, reason: null });
  });

  test('says why there is none', () => {
    expect(of(20, 40, peers.slice(2))).toEqual({ value: null, n: 4, reason: 'small_group' });
    expect(of(2, 4)).toEqual({ value: null, n: 5, reason: 'small_denominator' });
    expect(of(0, 0)).toEqual({ value: null, n: 5, reason: 'zero_denominator' });
    const alone = granting(1, 40, { kind: null });
    expect(peerPercentileOf([alone], alone, 'I03')).toEqual({ value: null, n: 0, reason: 'not_applicable' });
  });
});
