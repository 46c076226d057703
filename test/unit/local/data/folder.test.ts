import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, DataInUse } from '../../../../local/data/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one stack at a time holds a folder', () => {
  const first = new DataFolder(folder);

  expect(() => new DataFolder(folder)).toThrow(DataInUse);
  first.release();
  expect(() => new DataFolder(folder).release()).not.toThrow();
});

test('clearing removes what a stack kept, and nothing else', () => {
  writeFileSync(join(folder, 'mine.txt'), '');
  const data = new DataFolder(folder);
  mkdirSync(data.aws);
  writeFileSync(data.mail, '');
  expect(data.isEmpty).toBe(false);

  data.clear();

  expect(data.isEmpty).toBe(true);
  expect(existsSync(data.mail)).toBe(false);
  expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
  data.release();
});
