import * as fc from 'fast-check';
import { peerPercentileOf, peerPercentilesOf } from '../../../../shared/indicators/group/percentile.ts';
import { granting } from '../members.ts';

test('all at once are the same as one by one', () => {
  const about = fc.record({
    level: fc.constantFrom('county' as const, 'township' as const, null),
    kind: fc.constantFrom('department' as const, 'government' as const),
    scope: fc.constantFrom('own' as const, 'region' as const),
  });
  const one = fc.tuple(fc.integer({ min: 0, max: 60 }), about).map(([granted, more]) => granting(granted, 60, more));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (members) => {
      const all = peerPercentilesOf(members, 'I03');
      for (const member of members) expect(all.get(member)).toEqual(peerPercentileOf(members, member, 'I03'));
    }),
    { numRuns: 30 },
  );
});
