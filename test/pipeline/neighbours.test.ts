import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { tableOf } from '../../bin/commands/running.ts';
import { TABLE3, township } from '../fixtures/text/township.ts';
import { Agency } from './support/agency.ts';
import { PipelineStack } from './support/stack.ts';
import { Validations } from './support/validations.ts';

const stack = new PipelineStack();
const agency = new Agency(stack);
const validations = new Validations(stack, agency);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-registry-'));

const registry = `id,name,region,level,kind,parent,contacts,language
990104-county,云岭县人民政府,990104,county,government,,,zh
990104-roads,云岭县交通运输局,990104,county,department,990104-county,,zh
990104-water,云岭县水务局,990104,county,department,990104-county,,zh
990104-school,云岭县教育局,990104,county,department,990104-county,,zh
${Array.from({ length: 9 }, (_, town) => `990105-town-${town},第${town}镇人民政府,990105,township,government,,,zh`).join('\n')}
`;

beforeAll(async () => {
  await stack.start();
  const file = join(folder, 'agencies.csv');
  writeFileSync(file, registry);
  await agency.command('agencies', 'import', file, '--data', stack.data);
}, 180_000);

afterAll(async () => {
  await stack.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const row = (count: number) => `${count} | 0 | 0 | 0 | 0 | 0 | ${count}`;

interface Requests {
  readonly year: number;
  readonly received: number;
  readonly carriedIn: number;
  readonly carriedOut: number;
}

/** A report whose table 3 balances by itself: what was not carried out was granted. */
function reportOf({ year, received, carriedIn, carriedOut }: Requests): string {
  const granted = received + carriedIn - carriedOut;
  const t3 = TABLE3.replace(/(申请数量) \| 3 \| 1 .*/, `$1 | ${row(received)} | ||`)
    .replace(/(上年结转政府信息公开申请数量) .*/, `$1 | ${row(carriedIn)} | ||`)
    .replace(/(\(一\)予以公开) .*/, `$1 | ${row(granted)} | |`)
    .replace(/(不掌握相关政府信息) .*/, `$1 | ${row(0)} | ||`)
    .replace(/(\(七\)总计) .*/, `$1 | ${row(granted)} | ||`)
    .replace(/(四、结转下年度继续办理) .*/, `$1 | ${row(carriedOut)} |`);
  const s12 = `(二)依申请公开\n全年收到政府信息公开申请${received}件。`;
  return township({ t3, s12 }).replaceAll('2024', String(year));
}

const last = reportOf({ year: 2024, received: 110, carriedIn: 0, carriedOut: 103 });
const next = reportOf({ year: 2025, received: 4, carriedIn: 77, carriedOut: 0 });

const upload = (filing: string, body: string) => agency.upload(`reports/${filing}/report.txt`, body);

interface Check {
  readonly id: string;
  readonly status: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly message: { readonly zh: string };
}

/** One check of a filing's current version, once it has this status. */
async function checkOnce(filing: string, id: string, status: string): Promise<Check> {
  const is = (check: Check) => check.id === id && check.status === status;
  const { checks } = await agency.until(`/v1/reports/${filing}/checks`, (body) => body.checks?.some(is));
  return checks.find(is);
}

describe('two years that balance each by itself, but not with one another', () => {
  test('are caught when the later one arrives last', async () => {
    await upload('990103-north/2024', last);
    await agency.checked('990103-north/2024');
    await upload('990103-north/2025', next);
    const check = await checkOnce('990103-north/2025', 'Y01.sum', 'fail');
    expect([check.left, check.right].sort()).toEqual([103, 77]);
    expect(check.message.zh).toMatch(/103.*77/);
    expect((await agency.checked('990103-north/2025')).status).toBe('returned');
    expect((await agency.mailsAbout('990103-north/2025', 1))[0]?.text).toMatch(/103.*77/);
  });

  test('are caught when the earlier one arrives last, with the same checks in the end', async () => {
    await upload('990103-south/2025', next);
    expect((await agency.checked('990103-south/2025')).status).not.toBe('returned');
    await upload('990103-south/2024', last);
    await checkOnce('990103-south/2025', 'Y01.sum', 'fail');
    const [north, south] = await Promise.all(
      ['north', 'south'].map((name) => agency.json(`/v1/reports/990103-${name}/2025/checks`)),
    );
    expect(south.checks).toEqual(north.checks);
    expect(await agency.mailsAbout('990103-south/2025', 1)).toHaveLength(1);
  });
});

/** The same report as that of the county, whose figures are those of all agencies below. */
const ofCounty = (report: string) => report.replaceAll(/(云岭县)?柳溪镇人民政府/g, '云岭县人民政府');

test("a late report from below changes the checks of the one above, and so does that report's correction", async () => {
  await upload('990104-county/2024', ofCounty(reportOf({ year: 2024, received: 9, carriedIn: 0, carriedOut: 0 })));
  await upload('990104-roads/2024', reportOf({ year: 2024, received: 5, carriedIn: 0, carriedOut: 0 }));
  await checkOnce('990104-county/2024', 'H02', 'pass');
  await upload('990104-water/2024', reportOf({ year: 2024, received: 12, carriedIn: 0, carriedOut: 0 }));
  await checkOnce('990104-county/2024', 'H02', 'fail');
  await upload('990104-water/2024', reportOf({ year: 2024, received: 2, carriedIn: 0, carriedOut: 0 }));
  await checkOnce('990104-county/2024', 'H02', 'pass');
});

test('no check causes another: a filing is checked once for each upload of its own and of a neighbour, at most', async () => {
  await validations.settled();
  const counts = validations.countByFiling();
  expect(counts).toMatchObject({
    '990103-north/2024': 1,
    '990103-north/2025': 1,
    '990103-south/2024': 1,
    '990103-south/2025': 2,
    '990104-roads/2024': 1,
    '990104-water/2024': 2,
  });
  expect(counts['990104-county/2024']).toBeGreaterThanOrEqual(3);
  expect(counts['990104-county/2024']).toBeLessThanOrEqual(4);
});

describe('nine townships', () => {
  const TOWNS = Array.from({ length: 9 }, (_, town) => `990105-town-${town}/2024`);
  const licences = (town: number) => (town === 8 ? 90_000 : 30 + town);
  const quiet = reportOf({ year: 2024, received: 4, carriedIn: 0, carriedOut: 0 });
  const ofTown = (town: number) => quiet.replace('行政许可 | 36', `行政许可 | ${licences(town)}`);
  const night = () => agency.command('groups', '--year', '2024', '--data', stack.data);

  test('are compared at night: who is far from the others is told, without another mail about the same status', async () => {
    for (const [town, filing] of TOWNS.entries()) await upload(filing, ofTown(town));
    for (const filing of TOWNS) await agency.checked(filing);
    const last = TOWNS[8] ?? '';
    await checkOnce(last, 'P02', 'na');
    for (const filing of TOWNS) await agency.mailsAbout(filing, 1);
    await night();
    const check = await checkOnce(last, 'P02', 'fail');
    expect([check.left, check.right]).toEqual([90_000, 34]);
    expect(check.message.zh).toContain('9份');
    for (const filing of TOWNS.slice(0, 8)) await checkOnce(filing, 'P02', 'pass');
    await validations.settled();
    for (const filing of TOWNS) expect(await agency.mailsAbout(filing, 1)).toHaveLength(1);
  });

  test('are left alone in a night after which nothing is different', async () => {
    await validations.settled();
    const before = validations.countByFiling();
    await night();
    // These nine and the three of the county; nobody.
    expect(await validations.toldByComparisons(2)).toEqual([12, 0]);
    expect(validations.countByFiling()).toEqual(before);
  });
});

describe('what is derived', () => {
  const rebuild = (how: string) => agency.command('rebuild', how, '--year', '2024', '--data', stack.data);

  test('is what the versions tell, once the last province is counted', async () => {
    for (const end = Date.now() + 20_000; ; await sleep(500)) {
      const told = await rebuild('--verify').catch(({ stdout }) => stdout);
      if (told.includes('differences: 0') || Date.now() > end) {
        expect(told).toContain('Filings: 14, tallies: 1, differences: 0');
        break;
      }
    }
  }, 60_000);

  test('is found where it is damaged, and mended', async () => {
    const { client, name } = tableOf(stack.running);
    const Key = { pk: 'F#990104-water#2024', sk: 'CURRENT' };
    const UpdateExpression = 'SET marks = :marks';
    const ExpressionAttributeValues = { ':marks': ' status=unreadable ' };
    const damage = { TableName: name, Key, UpdateExpression, ExpressionAttributeValues };
    await client.send(new UpdateCommand(damage));
    client.destroy();
    const stdout = expect.stringContaining('F#990104-water#2024 CURRENT: marks\n');
    await expect(rebuild('--verify')).rejects.toMatchObject({ code: 1, stdout });
    // The province may just have been counted again, with the damage.
    expect(await rebuild('--write')).toMatch(/differences: ([12]), mended: \1\./);
    expect(await rebuild('--verify')).toContain('differences: 0');
  }, 60_000);
});
