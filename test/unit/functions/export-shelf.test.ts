import { type ListObjectsV2Command, type PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { exportShelf } from '../../../functions/common/export-shelf.ts';

const order = { year: 2024, region: '53', format: 'csv' } as const;
const [id, other] = ['a'.repeat(32), 'b'.repeat(32)];
const at = new Date('2025-03-01T08:00:00.000Z');

/** A bucket that knows puts and lists. */
function bucket() {
  const keys: string[] = [];
  const send = async ({ input }: PutObjectCommand | ListObjectsV2Command) => {
    if ('Key' in input) {
      keys.push(String(input.Key));
      return {};
    }
    const found = keys.filter((key) => key.startsWith(String(input.Prefix)));
    return { Contents: found.sort().map((Key) => ({ Key, LastModified: at })) };
  };
  return { shelf: exportShelf({ send } as never, 'derived'), keys };
}

test('an order that nobody noted is unknown, whatever others asked for', async () => {
  const { shelf, keys } = bucket();
  await shelf.note(other, order);
  expect(await shelf.state(id)).toEqual({ state: 'unknown' });
  await shelf.note(id, order);
  expect(await shelf.state(id)).toEqual({ state: 'asked', since: at });
  expect(keys).toEqual([`exports/${other}/request.json`, `exports/${id}/request.json`]);
});

test('a failure says why', async () => {
  const { shelf } = bucket();
  await shelf.note(id, order);
  await shelf.fail(id, 'export-too-large');
  expect(await shelf.state(id)).toEqual({ state: 'failed', why: 'export-too-large' });
});

test('a file is there whether or not it was noted, and whatever went wrong before', async () => {
  const { shelf, keys } = bucket();
  await shelf.fail(id, 'export-too-large');
  keys.push(`exports/${id}/gongkai-2024-53.csv`);
  const ready = { state: 'ready', key: `exports/${id}/gongkai-2024-53.csv` };
  expect(await shelf.state(id)).toEqual(ready);
  await shelf.note(id, order);
  expect(await shelf.state(id)).toEqual(ready);
});

test('a link works for five minutes', async () => {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const shelf = exportShelf(new S3Client({ region: 'cn-north-1', credentials }), 'derived');
  const link = new URL(await shelf.link(`exports/${id}/gongkai-2024-53.csv`));
  expect(link.pathname).toBe(`/exports/${id}/gongkai-2024-53.csv`);
  expect(link.searchParams.get('X-Amz-Expires')).toBe('300');
  expect(link.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
});
