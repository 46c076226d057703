import { FORMS } from '../../../shared/form/forms.ts';
import { labelKey } from '../../../shared/text/label.ts';
import { normalise } from '../../../shared/text/normalise.ts';

test('spaces inside a label do not count', () => {
  expect(labelKey('商业 企业')).toBe('商业企业');
});

test.each(['3.危及"三安全一稳定"', '3.危及「三安全一稳定」', '３．危及“三安全一稳定”', "3.危及'三安全一稳定'"])(
  'quotation marks of %s compare equal',
  (text) => {
    expect(labelKey(normalise(text).text)).toBe('3.危及“三安全一稳定”');
  },
);

test('the labels of the form are keys already', () => {
  const labels = Object.values(FORMS).flatMap(({ table3 }) => table3.rows.map(({ label }) => label.zh));
  expect(labels.map(labelKey)).toEqual(labels);
});
