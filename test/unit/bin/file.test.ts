import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../bin/commands/file.ts';
import { versionOf } from '../../../bin/commands/filed-result.ts';
import { fingerprint } from '../../../shared/filing/upload.ts';
import { makeReport } from '../builders/report.ts';
import { makeResult } from '../builders/result.ts';
import { gongkai } from './command.ts';

const FILING = ['--agency', '990102-qinghe', '--year', '2024'];

describe('versionOf', () => {
  const version = (id: string, sha256: string) => ({ version: id, sha256 });

  test('waits until the upload has arrived', () => {
    expect(versionOf('a', [], [])).toBeUndefined();
    expect(versionOf('b', [version('1', 'a')], [version('1', 'a')])).toBeUndefined();
  });

  test('finds the new version, not an older one with the same bytes', () => {
    const before = [version('1', 'a'), version('2', 'b')];
    expect(versionOf('a', before, before)).toBeUndefined();
    expect(versionOf('a', before, [...before, version('3', 'a')])).toEqual(version('3', 'a'));
  });

  test('is the newest version if that has the same bytes: a repetition makes no new one', () => {
    const before = [version('1', 'b'), version('2', 'a')];
    expect(versionOf('a', before, before)).toEqual(version('2', 'a'));
  });
});

describe('file', () => {
  const stages = ['received', 'parsed', 'checked', 'checked'];
  const uploaded: string[] = [];
  let folder: string;
  let server: Server;
  let sha256: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-file-'));
    const bytes = new TextEncoder().encode('报告');
    sha256 = fingerprint(bytes);
    await writeFile(join(folder, '年报.txt'), bytes);
    server = createServer((request, response) => {
      const url = decodeURIComponent(request.url ?? '');
      if (request.method === 'PUT') uploaded.push(url.replace(/\?.*/, ''));
      if (request.method === 'PUT' || url === '/v1/health') {
        response.setHeader('content-type', 'application/json').end(request.method === 'PUT' ? '' : '{"status":"ok"}');
        return;
      }
      const stage = uploaded.length === 0 ? undefined : stages.shift();
      const result = makeResult(makeReport(), { file: '年报.txt', sha256, status: 'accepted' });
      response.statusCode = stage === undefined ? 404 : 200;
      response.end(JSON.stringify({ ...result, history: [{ version: 'v1', stage, sha256 }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const endpoints = { pid: process.pid, url, aws: url, dynamodb: url, ses: url, region: 'us-east-1' };
    const rest = { bucket: 'gongkai-reports', buckets: ['gongkai-reports'], tables: ['t'], deadLetterQueues: [] };
    await writeFile(join(folder, 'endpoints.json'), JSON.stringify({ ...endpoints, ...rest }));
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test('uploads under the key of the filing, follows the stages and prints the verdict', async () => {
    const args = ['file', '年报.txt', '--agency', '990102-qinghe', '--year', '2024', '--data', '.', '--json'];
    const { code, stdout, stderr } = await gongkai(args, folder);
    expect(stderr).toMatch(/reports\/990102-qinghe\/2024\/年报\.txt\n.*正在读取。\n.*正在核验。/);
    expect(uploaded).toEqual(['/gongkai-reports/reports/990102-qinghe/2024/年报.txt']);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'accepted', sha256 });
    expect(code).toBe(0);
  });

  test.each([
    ['a bad agency id', ['--agency', 'A B', '--year', '2024'], /机构代码/],
    ['a bad year', ['--agency', '990102-qinghe', '--year', '24'], /年份/],
    ['no agency', ['--year', '2024'], /用法/],
    ['an address that does not answer', [...FILING, '--endpoint', 'http://127.0.0.1:9'], /没有应答/],
    ['an address that is none', [...FILING, '--endpoint', 'here'], /不是网址/],
    ['a folder without a stack', [...FILING, '--data', 'nowhere'], /npm start/],
  ])('refuses %s before anything is sent', async (_, options, message) => {
    const before = uploaded.length;
    await expect(run([join(folder, '年报.txt'), ...options])).rejects.toThrow(message);
    expect(uploaded).toHaveLength(before);
  });
});
