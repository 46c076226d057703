import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import { gongkai } from './command.ts';

const EXAMPLES = join(process.cwd(), 'examples/reports');

const KEYS = [
  ...['file', 'sha256', 'format', 'status', 'error', 'report'],
  ...['checks', 'assessable', 'corrections', 'indicators', 'engine'],
];

const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The bundled examples and what becomes of each. */
const EXPECTED: Readonly<Record<string, string>> = {
  '990102-jichuan/2024/霁川县2024年报告（网页文字）.txt': 'returned',
  '990102-luting/2024/鹭汀街道年度报告.txt': 'returned',
  '990102-shuiwu/2024/2024年度报告.txt': 'queried',
  '990102-shushi/2020/漱石镇2020年政府信息公开工作年度报告.txt': 'accepted',
  '990102-shushi/2024/漱石镇2024年政府信息公开工作年度报告.txt': 'accepted',
  '990102-yunruo/2024/关于报送年度报告的通知.txt': 'unreadable',
};

describe('check --json on the folder of examples', () => {
  let outcome: Awaited<ReturnType<typeof gongkai>>;
  beforeAll(async () => {
    outcome = await gongkai(['check', '--json', '.'], EXAMPLES);
  });

  test('prints one object a file and nothing else', () => {
    const results = lines(outcome.stdout);
    expect(Object.fromEntries(results.map(({ file, status }) => [file, status]))).toEqual(EXPECTED);
    for (const result of results) expect(Object.keys(result)).toEqual(KEYS);
    expect(outcome.stderr).toBe('');
  });

  test('exits with 2 because a file could not be read', () => {
    expect(outcome.code).toBe(2);
  });

  test('gives every cell of the form, and nothing for an unreadable file', () => {
    const results = lines(outcome.stdout);
    for (const { report } of results.filter(({ status }) => status !== 'unreadable')) {
      expect(Object.keys(report.cells)).toEqual([...cellsOfForm(report.form).keys()]);
    }
    expect(results.find(({ status }) => status === 'unreadable')).toMatchObject({
      report: null,
      checks: [],
      corrections: null,
      indicators: {},
      error: { code: 'filing-notice' },
    });
  });

  test('locates the one wrong cell of the returned example', () => {
    const { corrections, indicators } = lines(outcome.stdout).find(({ file }) => file.includes('luting'));
    expect(corrections.verdict).toBe('located');
    expect(corrections.explanations[0].changes).toEqual([
      { cell: 't3.partial.law', from: 11, to: 1, why: 'digit-added' },
    ]);
    expect(indicators.I03).toMatchObject({ numerator: 5, denominator: 9, unsound: true });
  });
});

describe('check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'));
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'empty', '.DS_Store'), '');
    await writeFile(join(folder, 'broken.docx'), 'PK\u0003\u0004 no archive');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const accepted = join(EXAMPLES, '990102-shushi/2024/漱石镇2024年政府信息公开工作年度报告.txt');
  const returned = join(EXAMPLES, '990102-luting/2024/鹭汀街道年度报告.txt');

  test('exits with 0 when all are accepted or queried, with 1 when some are returned', async () => {
    const [good, bad] = await Promise.all([gongkai(['check', accepted]), gongkai(['check', accepted, returned])]);
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.stdout).toContain('【通过】');
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('11 → 1?');
    expect(bad.stdout).toContain('共 2 个文件：【通过】 1  【退回】 1');
  });

  test('speaks English with --lang en', async () => {
    const { stdout } = await gongkai(['check', '--lang', 'en', accepted]);
    expect(stdout).toMatch(/^\[Accepted\]/);
  });

  test('treats a missing or broken file as unreadable, with a sentence, and goes on', async () => {
    const { code, stdout } = await gongkai(['check', '--json', 'missing.txt', 'broken.docx', accepted], folder);
    const results = lines(stdout);
    expect(code).toBe(2);
    expect(results.map(({ status }) => status)).toEqual(['unreadable', 'unreadable', 'accepted']);
    expect(results[0]).toMatchObject({ file: 'missing.txt', sha256: null, error: { code: 'file-not-found' } });
    expect(Object.keys(results[0])).toEqual(KEYS);
    expect(results[1].error.message.zh).toMatch(/\p{Script=Han}/u);
  });

  test('compares with last year’s report', async () => {
    const lastYear = join(EXAMPLES, '990102-shushi/2024/漱石镇2024年政府信息公开工作年度报告.txt');
    const again = (await readFile(lastYear, 'utf8')).replaceAll('2025', '2026').replaceAll('2024', '2025');
    const file = join(folder, 'again.txt');
    await writeFile(file, again);
    const { code, stdout, stderr } = await gongkai(['check', '--json', '--previous', lastYear, file]);
    const [{ checks, status }] = lines(stdout);
    const of = (id: string) => checks.find((check: { id: string }) => check.id === id);
    expect({ code, status, stderr }).toEqual({ code: 0, status: 'queried', stderr: '' });
    expect(of('Y01.sum')).toMatchObject({ status: 'pass', left: 1, right: 1 });
    expect(of('Y08')).toMatchObject({ status: 'fail', severity: 'W' });
  });

  test('says where the other report is not that of the year before', async () => {
    const { code, stdout, stderr } = await gongkai(['check', '--json', '--previous', accepted, accepted]);
    expect(code).toBe(0);
    expect(lines(stdout)[0].checks.find(({ id }: { id: string }) => id === 'Y01.sum').status).toBe('na');
    expect(stderr).toContain('不是前后两年');
  });
});
