/** What stands in a number cell: catalogue of layouts, part C. */
import { NUMBER_QUIRKS } from '../../../fixtures/quirks/number-quirks.ts';
import { expectRead, expectWrongSumFound } from './expect-quirk.ts';

describe.each(NUMBER_QUIRKS.map((quirk) => [quirk.number, quirk.what, quirk] as const))(
  'quirk %d: %s',
  (_, __, quirk) => {
    test('is read', async () => {
      await expectRead(quirk);
    });

    test('does not hide a sum that does not hold', async () => {
      await expectWrongSumFound(quirk);
    });
  },
);
