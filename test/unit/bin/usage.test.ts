import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as agencies } from '../../../bin/commands/agencies.ts';
import { run as answer } from '../../../bin/commands/answer.ts';
import { run as catalogue } from '../../../bin/commands/catalogue.ts';
import { run as check } from '../../../bin/commands/check.ts';
import { run as mail } from '../../../bin/commands/mail.ts';
import { exitCodeOf } from '../../../bin/commands/reports.ts';
import { UsageError } from '../../../bin/commands/usage.ts';
import { gongkai } from './command.ts';

const lastYear = join(process.cwd(), 'examples/reports/990102-shushi/2024/漱石镇2024年政府信息公开工作年度报告.txt');

let empty: string;
beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), 'gongkai-empty-'));
  await writeFile(join(empty, '.DS_Store'), '');
  await writeFile(join(empty, '~$report.docx'), '');
});
afterAll(() => rm(empty, { recursive: true }));

test.each([
  ['no file', check, () => []],
  ['a folder that holds no report', check, () => [empty]],
  ['an unknown option', check, () => ['--jsno', 'x']],
  ['an option without its value', check, () => ['x', '--lang']],
  ['a wrong language', check, () => ['--lang', 'fr', 'x']],
  ['a previous report that is not there', check, () => ['--previous', 'nothing.txt', 'x']],
  ['a previous report that is none', check, () => ['--previous', join(empty, '.DS_Store'), 'x']],
  ['one previous report for two files', check, () => ['--previous', lastYear, 'x', 'y']],
  ['an unknown catalogue', catalogue, () => ['words']],
  ['an import without a file', agencies, () => ['import']],
  ['an import of a file that is not there', agencies, () => ['import', 'nothing.csv']],
  ['an unknown action on mails', mail, () => ['delete']],
  ['an answer to no check', answer, () => ['990101-liuxi', '2024']],
  ['a list of answers with a reason', answer, () => ['list', '990101-liuxi', '2024', '--reason', 'other']],
  ['answers of no agency', answer, () => ['list', 'Not An Agency', '2024']],
  ['answers in a table without its bucket', answer, () => ['list', '990101-liuxi', '2024', '--table', 'reports']],
  ['answers of a stack that does not run', answer, () => ['list', '990101-liuxi', '2024', '--data', empty]],
  ['mails of a stack that does not run', mail, () => ['doubtful', '--data', empty]],
])('%s is explained in both languages', async (_, run, args) => {
  const error = await run(args()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toMatch(/^.*\p{Script=Han}.*\n.*[A-Za-z]{3}/u);
});

test('wrong use exits with 64, which no verdict has, and prints nothing on standard output', async () => {
  const { code, stdout, stderr } = await gongkai(['chekc']);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/chekc.*\n.*chekc/);
});

test('help names every command', async () => {
  const { code, stdout } = await gongkai(['--help']);
  expect(code).toBe(0);
  for (const name of ['start', 'check', 'file', 'agencies', 'mail', 'answer', 'catalogue', 'redrive'])
    expect(stdout).toContain(name);
});

test('the exit code is that of the worst file', () => {
  expect(exitCodeOf(['accepted', 'queried'])).toBe(0);
  expect(exitCodeOf(['accepted', 'returned', 'queried'])).toBe(1);
  expect(exitCodeOf(['returned', 'unreadable', 'accepted'])).toBe(2);
});
