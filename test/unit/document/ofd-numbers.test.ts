import fc from 'fast-check';
import { numbersIn } from '../../../shared/document/ofd/geometry.ts';

describe('numbers of an OFD file', () => {
  test('are those that their digits say, however many', () => {
    const digits = fc.stringMatching(/^-?\d{1,20}(?:\.\d{0,20})?$/);
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 6 }), (written) => {
        expect(numbersIn(written.join(' '))).toEqual(written.map(Number));
      }),
    );
  });

  test('may have any white space and commas around them', () => {
    expect(numbersIn('')).toEqual([]);
    expect(numbersIn(' 1,\t-.5  +3\n4e2 ')).toEqual([1, -0.5, 3, 400]);
  });

  test('are nothing else', () => {
    for (const text of ['-', '.', '1.2.3', '--1', '1-2', 'one', '1 x', 'Infinity']) {
      expect(() => numbersIn(text)).toThrow('damaged');
    }
  });
});
