import { type Entry, entry as entrySchema } from '../../../shared/filing/entry.ts';
import { entryIn, entryItemOf } from '../../../shared/store/dynamo/entry-items.ts';
import { makeEntry } from '../export/entries.ts';

test.each<[string, Partial<Entry>]>([
  ['as it is', {}],
  ['of nobody known, not checked', { name: null, region: null, parent: null, level: null, kind: null, status: null }],
  ['of many failing checks', { status: 'returned', failingChecks: ['B01.granted', 'B01', 'N03'] }],
  ['unreadable', { stage: 'checked', status: 'unreadable', form: null, failing: null, extract: null }],
  ['with answers and measures', { answered: { W: 1, I: 0 }, measures: { 'I39.sections': [6] } }],
  ['with a name of all signs', { name: '云岭县"交通" , \\ 局\n status=returned ' }],
])('an entry comes out as it was packed: %s', (_, overrides) => {
  const entry = makeEntry({}, overrides);
  expect(entryIn(entryItemOf(entry, 3))).toEqual(entry);
});

test('no part of an entry is left out', () => {
  const whole = makeEntry({}, { answered: { W: 1, I: 0 }, measures: { 'I39.sections': [6] } });
  const parts = Object.keys(entrySchema.unwrap().shape).sort();
  expect(Object.keys(entryIn(entryItemOf(whole, 3))).sort()).toEqual(parts);
});

test('marks are of what filters ask for, whole words of them', () => {
  const entry = makeEntry(
    {},
    {
      ...{ status: 'returned', parent: '530111-county', failingChecks: ['B01.granted', 'B01'] },
      name: ' status=accepted ',
    },
  );
  expect(entryItemOf(entry, 1).marks).toBe(' status=returned parent=530111-county check=B01.granted check=B01 ');
  expect(entryItemOf(makeEntry({}, { status: null, parent: null, failingChecks: [] }), 1).marks.trim()).toBe('');
});
