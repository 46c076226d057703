/** Labels, headings and forms: catalogue of layouts, part D. */
import { LABEL_QUIRKS } from '../../../fixtures/quirks/label-quirks.ts';
import { expectRead, expectWrongSumFound } from './expect-quirk.ts';

describe.each(LABEL_QUIRKS.map((quirk) => [quirk.number, quirk.what, quirk] as const))(
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
