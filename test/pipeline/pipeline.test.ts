import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { TABLE3, township } from '../fixtures/text/township.ts';
import { Agency } from './support/agency.ts';
import { announcement } from './support/announcement.ts';
import { PipelineStack } from './support/stack.ts';

const stack = new PipelineStack();
const agency = new Agency(stack);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-registry-'));

/** One request too many in one cell of the row that the office typed: 3 natural persons became 13. */
const wrongCell = township({ t3: TABLE3.replace('(一)予以公开 | 2 | 1', '(一)予以公开 | 12 | 1') });

const registry = `id,name,region,level,kind,parent,contacts,language
990101-liuxi,云岭县柳溪镇人民政府,990101101,township,government,,office@liuxi.example.org,zh
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

const queueUrls = (name: string) => {
  const found = stack.running.deadLetterQueues.find((queue) =>
    queue.sources.some((source) => source.name.includes(name)),
  );
  return { dead: found?.url ?? '', source: found?.sources[0]?.url ?? '' };
};

describe('the way of a report', () => {
  test('a balanced report is accepted, measured, listed, and nobody is mailed', async () => {
    await agency.upload('reports/990101-balanced/2024/年度 报告+终.txt', township());
    const report = await agency.checked('990101-balanced/2024');
    expect(report).toMatchObject({ status: 'accepted', stage: 'checked', number: 1 });
    expect(Object.keys(report.report.cells)).toHaveLength(200);
    expect(report.history).toMatchObject([{ fileName: '年度 报告+终.txt', current: true, status: 'accepted' }]);
    const measured = await agency.until(
      '/v1/reports/990101-balanced/2024/indicators',
      ({ indicators }) => Object.keys(indicators).length > 0,
    );
    expect(measured.indicators.I01).toMatchObject({ numerator: 3, denominator: 4, value: 75 });
    const { items } = await agency.json('/v1/reports?year=2024&status=accepted');
    expect(items).toContainEqual(
      expect.objectContaining({ agency: '990101-balanced', failing: { E: 0, W: 0, I: expect.any(Number) } }),
    );
    expect((await agency.mails()).filter(({ text }) => text.includes('990101-balanced'))).toEqual([]);
  });

  test('a wrong cell comes back to its office with the cell and the likely mend', async () => {
    await agency.upload('reports/990101-liuxi/2024/report.txt', wrongCell);
    const report = await agency.checked('990101-liuxi/2024');
    expect(report).toMatchObject({ status: 'returned', corrections: { verdict: 'located' } });
    expect(report.corrections.explanations[0].changes).toMatchObject([{ cell: 't3.granted.nat', from: 12, to: 2 }]);
    const [mail] = await agency.mailsAbout('990101-liuxi/2024', 1);
    expect(mail?.to).toEqual(['office@liuxi.example.org']);
    expect(mail?.subject).toContain('云岭县柳溪镇人民政府');
    expect(mail?.subject).toContain('2024');
    expect(mail?.text).toContain('(一)予以公开');
    expect(mail?.text).toContain('12 改为 2');
    expect(mail?.html).toContain('12 改为 2');
    const failing = await agency.json('/v1/reports/990101-liuxi/2024/checks?status=fail');
    expect(failing.checks.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['B01.granted', 'B02.nat']),
    );
  });

  test('the same address shows a page to a browser', async () => {
    const page = await agency.get('/v1/reports/990101-liuxi/2024', { accept: 'text/html' });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text).toContain('三、收到和处理政府信息公开申请情况');
    expect(page.text).not.toContain('<script');
  });

  test('a file that cannot be read is a version with a sentence, its original is safe, the operator is told', async () => {
    const key = 'reports/990101-picture/2024/scan.png';
    const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
    const versionId = await agency.upload(key, picture);
    const report = await agency.checked('990101-picture/2024');
    expect(report).toMatchObject({ status: 'unreadable', report: null, error: { code: 'needs-ocr' } });
    expect(report.error.message.zh).toMatch(/图片|扫描/);
    expect(await agency.original(key, versionId)).toContain('PNG');
    const [mail] = await agency.mailsAbout('990101-picture/2024', 1);
    expect(mail?.to).toEqual(['operator@example.org']);
  });

  test('an unusable key is a rejection with its reason', async () => {
    await agency.upload('reports/Not An Agency/2024/report.txt', township());
    const { items } = await agency.until('/v1/rejections', (page) => page.items.length > 0);
    expect(items).toMatchObject([{ key: 'reports/Not An Agency/2024/report.txt' }]);
    expect(items[0].reason.message.zh.length).toBeGreaterThan(10);
  });
});

describe('versions', () => {
  const key = 'reports/990101-again/2024/report.txt';
  const filing = '990101-again/2024';
  const bodies = [wrongCell, township(), wrongCell];
  const objectVersions: string[] = [];

  test('A, then B, then A again: three versions, each with its own original, the last is current', async () => {
    for (const [index, body] of bodies.entries()) {
      objectVersions.push(await agency.upload(key, body));
      await agency.checked(filing, index + 1);
    }
    const { history, status } = await agency.checked(filing, 3);
    expect(status).toBe('returned');
    expect(history.map(({ status }: { status: string }) => status)).toEqual(['returned', 'accepted', 'returned']);
    expect(history.map(({ current }: { current: boolean }) => current)).toEqual([false, false, true]);
    expect(new Set(objectVersions).size).toBe(3);
    for (const [index, version] of objectVersions.entries())
      expect(await agency.original(key, version)).toBe(bodies[index]);
    expect(await agency.mailsAbout(filing, 2)).toHaveLength(2);
  });

  test('events that come again, late and in another order, change nothing and mail nobody', async () => {
    const before = await agency.json(`/v1/reports/${filing}`);
    const { source } = queueUrls('Parse');
    for (const index of [2, 0, 1, 0]) {
      const { version } = before.history[index];
      const MessageBody = announcement(agency.bucket, key, objectVersions[index] ?? '', version);
      await agency.sqs.send(new SendMessageCommand({ QueueUrl: source, MessageBody }));
    }
    // A report behind the repetitions in the same queues: when it is through, so are they.
    await agency.upload('reports/990101-behind/2024/report.txt', wrongCell);
    await agency.mailsAbout('990101-behind/2024', 1);
    expect(await agency.json(`/v1/reports/${filing}`)).toEqual(before);
    expect(await agency.mailsAbout(filing, 2)).toHaveLength(2);
  });

  test('the same bytes again are no new version', async () => {
    await agency.upload(key, wrongCell);
    await agency.upload('reports/990101-after/2024/report.txt', township());
    await agency.checked('990101-after/2024');
    expect((await agency.json(`/v1/reports/${filing}/versions`)).items).toHaveLength(3);
  });
});

describe('operation', () => {
  test('a message in a dead-letter queue goes its way after a redrive', async () => {
    const key = 'reports/990101-late/2024/report.txt';
    const upload = await agency.upload(key, township());
    const { history } = await agency.checked('990101-late/2024');
    const older = history[0].version.replace(/^\d{4}/, '2020');
    const { dead } = queueUrls('Parse');
    const MessageBody = announcement(agency.bucket, key, upload, older);
    await agency.sqs.send(new SendMessageCommand({ QueueUrl: dead, MessageBody }));
    const told = await agency.command('redrive', 'parse', '--data', stack.data);
    expect(told).toContain('moved 1 messages back');
    const after = await agency.until('/v1/reports/990101-late/2024', (body) => body.history[0].at.startsWith('2020'));
    expect(after.history).toHaveLength(1);
  });

  test('after a crash in the middle of uploads every one that was acknowledged ends as it would have', async () => {
    const filings = Array.from({ length: 50 }, (_, index) => `990102-office-${index}/2024`);
    const uploads = filings.map((filing) => agency.upload(`reports/${filing}/report.txt`, wrongCell));
    const outcomes = Promise.allSettled(uploads);
    // The middle: some are through, some are on their way, some not yet acknowledged.
    await Promise.race([uploads[15], Promise.any(uploads).then(() => sleep(300))]);
    await stack.end('SIGKILL');
    const settled = await outcomes;
    const kept = filings.filter((_, index) => settled[index]?.status === 'fulfilled');
    expect(kept.length).toBeGreaterThan(0);
    await stack.start();
    for (const filing of kept) {
      expect(await agency.checked(filing)).toMatchObject({ status: 'returned' });
      const settled = ({ items }: { items: { mail: string }[] }) => /^(sent|doubtful)$/.test(items[0]?.mail ?? '');
      const { items } = await agency.until(`/v1/reports/${filing}/versions`, settled);
      // A crash while a mail was being sent leaves it in doubt: sent or not, but never twice.
      const mails = (await agency.mailsAbout(filing, 0)).length;
      expect(items[0].mail === 'sent' ? mails : Math.max(1, mails)).toBe(1);
    }
    expect(await agency.json('/v1/reports/990101-again/2024')).toMatchObject({ status: 'returned' });
  }, 120_000);
});
