import {
  atMost,
  EXPORT_ID,
  type ExportOrder,
  ExportTooLargeError,
  exportAsked,
  exportFileName,
  exportId,
} from '../../../shared/export/job.ts';
import { syntheticPages } from '../../generate/entries.ts';

const at = new Date('2025-03-01T08:00:00.000Z');
const order: ExportOrder = { year: 2024, region: '530100', format: 'csv' };

test('an order has the same id for ten minutes, and another one for other reports and formats', () => {
  const id = exportId(order, at);
  expect(id).toMatch(EXPORT_ID);
  expect(exportId({ ...order }, new Date(at.getTime() + 599_999))).toBe(id);
  const others = [
    exportId(order, new Date(at.getTime() + 600_000)),
    exportId({ ...order, year: 2023 }, at),
    exportId({ ...order, format: 'xlsx' }, at),
    exportId({ year: 2024, parent: '530100', format: 'csv' }, at),
    exportId({ year: 2024, format: 'csv' }, at),
  ];
  expect(new Set([id, ...others]).size).toBe(6);
});

test('a file is called after what is in it', () => {
  expect(exportFileName(order)).toBe('gongkai-2024-530100.csv');
  expect(exportFileName({ year: 2024, parent: '530102-county', format: 'xlsx' })).toBe(
    'gongkai-2024-530102-county.xlsx',
  );
  expect(exportFileName({ year: 2024, format: 'jsonl' })).toBe('gongkai-2024.jsonl');
});

test('a message that nobody could have sent is refused', () => {
  const message = { schema: 'export-asked/1', id: exportId(order, at), order };
  expect(exportAsked.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  for (const wrong of [{ id: '../x' }, { order: { ...order, year: 1999 } }, { order: { ...order, format: 'pdf' } }]) {
    expect(exportAsked.safeParse({ ...message, ...wrong }).success).toBe(false);
  }
});

test('too many reports are found at the page with which they become too many', async () => {
  const seen: number[] = [];
  const read = async () => {
    for await (const page of atMost(100, syntheticPages(130, { size: 50 }))) seen.push(page.length);
  };
  await expect(read()).rejects.toThrow(ExportTooLargeError);
  expect(seen).toEqual([50, 50]);
});
