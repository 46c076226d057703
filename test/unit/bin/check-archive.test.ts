import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf, zipOfFiles } from '../../fixtures/make/zip.ts';
import { CIRCULAR } from '../../fixtures/text/other-documents.ts';
import { township } from '../../fixtures/text/township.ts';
import { gongkai } from './command.ts';

const read = async (folder: string, ...args: string[]) => {
  const { code, stdout, stderr } = await gongkai(['check', '--json', ...args], folder);
  expect(stderr).toBe('');
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { code, results };
};

describe('check on archives', () => {
  let folder: string;
  const reports = { '街道/b.txt': township(), 'a.txt': township() };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-archive-'));
    const rest = { '__MACOSX/._a.txt': 'x', '.DS_Store': 'x', 'Thumbs.db': 'x' };
    await writeFile(join(folder, 'reports.dat'), zipOfFiles({ ...reports, ...rest }));
    const mixed = [
      { name: 'c.txt', content: CIRCULAR },
      { name: 'inner.zip', content: zipOfFiles(reports) },
      { name: 'locked.txt', content: 'x', flags: 1 },
      { name: 'ok.txt', content: township() },
    ];
    await writeFile(join(folder, 'mixed.zip'), zipOf(mixed));
    await writeFile(join(folder, 'broken.zip'), zipOfFiles(reports).subarray(0, -30));
    await writeFile(join(folder, 'empty.zip'), zipOf([]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('means every report in it, whatever its name', async () => {
    const { results, code } = await read(folder, 'reports.dat');
    expect(results.map(({ file, format, error }) => ({ file, format, error }))).toEqual([
      { file: 'reports.dat!/a.txt', format: 'txt', error: null },
      { file: 'reports.dat!/街道/b.txt', format: 'txt', error: null },
    ]);
    expect(results[0].sha256).toBe(results[1].sha256);
    expect(code).toBeLessThan(2);
  });

  test('a file in it that cannot be read is a result, and the others are read', async () => {
    const { results, code } = await read(folder, 'mixed.zip');
    expect(results.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['mixed.zip!/c.txt', 'form-circular'],
      ['mixed.zip!/inner.zip', 'unsupported-format'],
      ['mixed.zip!/locked.txt', 'password-protected'],
      ['mixed.zip!/ok.txt', null],
    ]);
    expect(code).toBe(2);
  });

  test('one that is broken or empty is a result itself; those in a folder are opened too', async () => {
    const { results } = await read(folder, '.');
    const codes = Object.fromEntries(results.map(({ file, error }) => [file, error?.code ?? null]));
    expect(codes).toMatchObject({
      'broken.zip': 'damaged',
      'empty.zip': 'not-a-report',
      'mixed.zip!/ok.txt': null,
      'reports.dat!/a.txt': null,
    });
    expect(results).toHaveLength(8);
  });
});
