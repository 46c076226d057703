import fc from 'fast-check';
import { bucketOf } from '../../../functions/common/throttle.ts';

const at = (milliseconds: number) => new Date(milliseconds);

test('whoever handles the first announcement of a span begins after the last of that span was made', () => {
  const moments = fc.tuple(fc.nat({ max: 2e12 }), fc.nat({ max: 1e6 }), fc.integer({ min: 2, max: 600 }));
  fc.assert(
    fc.property(moments, ([first, later, delay]) => {
      const dropped = bucketOf(at(first), delay) === bucketOf(at(first + later), delay);
      const handled = first + delay * 1000;
      // Half of the delay is left for clocks that differ.
      expect(!dropped || first + later < handled - delay * 500).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a rush of reports within a minute makes two or three checks of the one above', () => {
  const announced = Array.from({ length: 2000 }, (_, index) => bucketOf(at(1_767_225_600_123 + index * 30), 90));
  expect(new Set(announced).size).toBeLessThanOrEqual(3);
});

test.each([0, -1, Number.NaN])('a queue that holds nothing back (%s) is refused', (delay) => {
  expect(() => bucketOf(at(0), delay)).toThrow(RangeError);
});
