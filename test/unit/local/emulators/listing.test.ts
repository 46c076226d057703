import { listPage } from '../../../../local/emulators/aws/objects/listing.ts';

const objects = ['b/1', 'a', '年报', 'b/2', '\u{20000}', '\uFF5E', 'c'].map((key) => ({ key }));
const keys = (options: Parameters<typeof listPage>[1]) => listPage(objects, options).objects.map(({ key }) => key);

test('lists in the order of UTF-8 bytes', () => {
  expect(keys({})).toEqual(['a', 'b/1', 'b/2', 'c', '年报', '\uFF5E', '\u{20000}']);
});

test.each([1, 2, 3, 100])('pages of %i hold every key once', (maxKeys) => {
  const seen: string[] = [];
  for (let startAfter = ''; ; ) {
    const page = listPage(objects, { maxKeys, startAfter });
    seen.push(...page.objects.map(({ key }) => key));
    if (!page.isTruncated) break;
    startAfter = seen.at(-1) ?? '';
  }
  expect(seen).toEqual(keys({}));
});

test('groups by a delimiter', () => {
  const { objects: found, commonPrefixes } = listPage(objects, { delimiter: '/' });

  expect(commonPrefixes).toEqual(['b/']);
  expect(found).toHaveLength(5);
  expect(keys({ prefix: 'b/', delimiter: '/' })).toEqual(['b/1', 'b/2']);
});
