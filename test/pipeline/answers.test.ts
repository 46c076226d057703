import { TABLE4, township } from '../fixtures/text/township.ts';
import { Agency } from './support/agency.ts';
import { PipelineStack } from './support/stack.ts';

const stack = new PipelineStack();
const agency = new Agency(stack);

beforeAll(() => stack.start(), 180_000);
afterAll(() => stack.dispose());

const ID = '990101-shanhe';
const filing = `${ID}/2024`;

/** So many reviews of four requests: more than the requests themselves is a doubt (X02). */
const reportWith = (reviews: number, posts = 120) =>
  township({
    s11: `(一)主动公开\n全年在县政府网站发布信息${posts}条。`,
    t4: TABLE4.replace(/0 \| 0 \| 0 \| 0 \| 0 \| /, `0 | 0 | ${reviews} | 0 | ${reviews} | `),
  });

const upload = (body: string) => agency.upload(`reports/${filing}/report.txt`, body);
const answer = (...args: readonly string[]) => agency.command('answer', ...args, '--data', stack.data);

interface Check {
  readonly id: string;
  readonly status: string;
  readonly answer?: { readonly reason: string; readonly text: string };
}

async function doubt(): Promise<Check> {
  const { checks } = await agency.json(`/v1/reports/${filing}/checks?status=fail`);
  return checks.find(({ id }: Check) => id === 'X02');
}

const listed = async () => (await agency.json(`/v1/reports?year=2024&agency=${ID}`)).items[0];

test("an agency's answer to a doubt is kept, shown, and holds for later versions with the same values", async () => {
  await upload(reportWith(6));
  expect((await agency.checked(filing)).status).toBe('queried');
  expect(await answer('list', ID, '2024')).toMatch(/X02.*\n\s+未说明/);

  await answer(ID, '2024', 'X02', '--reason', 'other', '--text', '均为上年答复引起的复议', '--by', '经办人甲');
  expect(await doubt()).toMatchObject({ status: 'fail', answer: { reason: 'other', text: '均为上年答复引起的复议' } });
  expect(await listed()).toMatchObject({ status: 'queried', failing: { W: 1 }, answered: { W: 1 } });
  const page = await agency.get(`/v1/reports/${filing}`, { accept: 'text/html' });
  expect(page.text).toContain('均为上年答复引起的复议');
  expect(page.text).toContain('疑点都已有单位的说明');
  expect(page.text).not.toContain('经办人甲');
  expect((await agency.mailsAbout(filing, 1))[0]?.text).not.toContain('单位已说明');

  await upload(reportWith(6, 121));
  await agency.checked(filing, 2);
  expect(await doubt()).toMatchObject({ answer: { text: '均为上年答复引起的复议' } });
  const [, second] = await agency.mailsAbout(filing, 2);
  expect(second?.text).toContain('单位已说明（其他）：均为上年答复引起的复议');
  expect(second?.html).toContain('单位已说明（其他）：均为上年答复引起的复议');

  await upload(reportWith(7));
  await agency.checked(filing, 3);
  expect(await doubt()).not.toHaveProperty('answer');
  expect(await listed()).not.toHaveProperty('answered');
  expect(await answer('list', ID, '2024')).toMatch(/X02.*\n\s+未说明\n\s+X02 不再适用.*\n.*均为上年/);
  const [, , third] = await agency.mailsAbout(filing, 3);
  expect(third?.text).not.toContain('单位已说明');
}, 120_000);

test('an answer that is withdrawn is shown no more', async () => {
  await answer(ID, '2024', 'X02', '--reason', 'source-fault', '--text', '来源系统重复统计');
  expect(await doubt()).toMatchObject({ answer: { reason: 'source-fault' } });
  await answer('withdraw', ID, '2024', 'X02');
  expect(await doubt()).not.toHaveProperty('answer');
});

test('what is no doubt cannot be explained away', async () => {
  const attempt = answer(ID, '2024', 'B01.granted', '--reason', 'other', '--text', '说明');
  await expect(attempt).rejects.toMatchObject({ code: 64, stderr: expect.stringContaining('可以说明的：X02') });
});
