import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../../bin/commands/conformance/compose.ts';
import { corpusIn } from '../../../bin/commands/conformance/corpus.ts';
import { judge } from '../../../bin/commands/conformance/judge.ts';
import { UsageError } from '../../../bin/commands/usage.ts';
import { gongkai } from './command.ts';

const CASE = {
  title: { zh: '总计填错', en: 'A wrong total' },
  form: 'v2021',
  report: { base: 'zero-township', cells: { 't3.new.sum': 3 } },
  expect: { id: 'B01.new', status: 'fail', severity: 'E', left: 0, right: 3 },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-conformance-'));
  await cp(join(process.cwd(), 'test/conformance/bases'), join(folder, 'bases'), { recursive: true });
  await mkdir(join(folder, 'B01'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, data: unknown) => writeFile(join(folder, name), JSON.stringify(data));
const refusal = () =>
  corpusIn(folder).then(
    () => null,
    (error: unknown) => error,
  );

test('prints one line a case and exits with 0 where all are as expected', async () => {
  await put('B01/invalid.json', CASE);
  const { code, stdout } = await gongkai(['check', '--conformance', folder]);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([
    '✓ B01/invalid  B01.new fail',
    '1 个案例，0 个不符。1 cases, 0 not as expected.',
  ]);
});

test('tells what was found instead, as JSON too, and exits with 1', async () => {
  await put('B01/invalid.json', { ...CASE, expect: { ...CASE.expect, right: 4 } });
  const { code, stdout } = await gongkai(['check', '--conformance', '--json', folder]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'B01/invalid', agrees: false, found: { status: 'fail', right: 3 } });
});

test.each([
  ['a name that says another status', 'B01/valid.json', CASE],
  ['a name that says no status', 'B01/wrong.json', CASE],
  ['a folder of another check', 'B02/invalid.json', CASE],
  ['a folder that is no check', 'sums/invalid.json', CASE],
  ['a key that the format does not have', 'B01/invalid.json', { ...CASE, severity: 'E' }],
  ['no change', 'B01/invalid.json', { ...CASE, report: { base: 'zero-township' } }],
  ['no severity where it fails', 'B01/invalid.json', { ...CASE, expect: { id: 'B01.new', status: 'fail' } }],
  ['no reason where it is not assessed', 'B01/na.json', { ...CASE, expect: { id: 'B01.new', status: 'na' } }],
])('refuses a case with %s', async (_, name, data) => {
  await mkdir(join(folder, name.split('/')[0] ?? ''), { recursive: true });
  await put(name, data);
  expect(await refusal()).toBeInstanceOf(UsageError);
});

test.each([
  ['a cell that the form does not have', { cells: { 't3.oth_all.sum': 1 } }, 'oth_all'],
  ['a passage that is not there', { replace: [{ in: 's1', text: '没有这句', with: '' }] }, '0 times'],
  ['a passage that stands more than once', { replace: [{ in: 's1', text: '。', with: '！' }] }, 'times'],
])('refuses a change of %s', async (_, change, words) => {
  const base = (await corpusIn(folder)).bases.get('zero-township');
  if (base === undefined) throw new Error('no base');
  expect(() => compose(base, change as Parameters<typeof compose>[1])).toThrow(words);
});

test.each([
  ['a base that is not there', { ...CASE, report: { base: 'nothing', cells: {} } }, 'no base nothing'],
  ['a base of another form', { ...CASE, form: 'v2019' }, 'another form'],
])('refuses to judge a case with %s', async (_, data, words) => {
  await put('B01/invalid.json', data);
  const corpus = await corpusIn(folder);
  const [one] = corpus.cases;
  if (one === undefined) throw new Error('no case');
  await expect(judge(corpus, one)).rejects.toThrow(words);
});

test('knows no check that the catalogue does not have', async () => {
  await put('B01/invalid.json', { ...CASE, expect: { ...CASE.expect, id: 'B01.nothing' } });
  const corpus = await corpusIn(folder);
  const [one] = corpus.cases;
  if (one === undefined) throw new Error('no case');
  expect(await judge(corpus, one)).toMatchObject({ agrees: false, found: null });
});
