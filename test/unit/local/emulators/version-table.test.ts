import { DatabaseSync } from 'node:sqlite';
import { VersionTable } from '../../../../local/emulators/aws/objects/version-table.ts';

const object = (key: string, text: string) => ({
  key,
  body: Buffer.from(text),
  contentLength: text.length,
  lastModified: new Date('2026-01-02T03:04:05.678Z'),
});

const openTable = () => {
  const db = new DatabaseSync(':memory:');
  return { db, table: new VersionTable<ReturnType<typeof object>>(db) };
};

test('keeps every version with its own body', () => {
  const { table } = openTable();
  const ids = ['A', 'B', 'A'].map((text) => table.add('bucket', object('key', text)));

  expect(new Set(ids).size).toBe(3);
  expect(ids.map((id) => table.body('bucket', 'key', id).toString())).toEqual(['A', 'B', 'A']);
  expect(table.find('bucket', 'key')).toMatchObject({ versionId: ids[2], latest: true });
  expect(table.find('bucket', 'key', ids[0])).toMatchObject({ versionId: ids[0], latest: false });
  expect(table.find('bucket', 'key')?.object?.lastModified).toEqual(new Date('2026-01-02T03:04:05.678Z'));
});

test('an unknown version, key or bucket is none', () => {
  const { table } = openTable();
  const id = table.add('bucket', object('key', 'A'));

  expect(table.find('bucket', 'key', 'other')).toBeNull();
  expect(table.find('bucket', 'other', id)).toBeNull();
  expect(table.find('other', 'key', id)).toBeNull();
  expect(table.body('bucket', 'key', 'other')).toHaveLength(0);
});

test('a deletion only adds a marker', () => {
  const { table } = openTable();
  const id = table.add('bucket', object('key', 'A'));
  table.add('bucket', object('kept', 'K'));
  const marker = table.addDeleteMarker('bucket', 'key');

  expect(table.find('bucket', 'key')).toMatchObject({ versionId: marker, object: null });
  expect(table.body('bucket', 'key', id).toString()).toBe('A');
  expect(table.current().map(({ key }) => key)).toEqual(['kept']);
});

test('lists in pages by key, the newest version first', () => {
  const { table } = openTable();
  for (const [key, text] of [
    ['年', '1'],
    ['a', '2'],
    ['年', '3'],
    ['b', '4'],
    ['a', '5'],
  ] as const) {
    table.add('bucket', object(key, text));
  }
  table.add('other', object('a', 'x'));
  const seen: string[] = [];
  for (let after: { key: string; versionId?: string } = { key: '' }; ; ) {
    const page = table.list('bucket', '', 2, after);
    seen.push(...page.map(({ key, versionId }) => key + table.body('bucket', key, versionId)));
    const last = page.at(-1);
    if (!last) break;
    after = last;
  }
  expect(seen).toEqual(['a5', 'a2', 'b4', '年3', '年1']);
  expect(table.list('bucket', '年', 10, { key: '' })).toHaveLength(2);
});

test('remembers which buckets are versioned', () => {
  const { db, table } = openTable();
  table.enable('bucket');

  expect(table.isVersioned('bucket')).toBe(true);
  expect(new VersionTable(db).isVersioned('bucket')).toBe(true);
  expect(new VersionTable(db).isVersioned('other')).toBe(false);
});
