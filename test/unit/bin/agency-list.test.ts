import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { run } from '../../../bin/commands/agencies.ts';

const all = ['a', 'b', 'c'].map((id) => ({
  ...{ agency: `990102-${id}`, name: `云岭县${id}局`, region: null, parent: null },
  ...{ level: 'county', kind: id === 'c' ? null : 'department' },
}));

let server: Server;
let endpoint: string;
const asked: string[] = [];
const printed: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    response.setHeader('content-type', 'application/json');
    if (pathname === '/v1/health') return response.end('{"status":"ok"}');
    asked.push(searchParams.toString());
    if (searchParams.get('level') === 'city') {
      response.statusCode = 400;
      return response.end(JSON.stringify({ message: { zh: '参数 level 应为…', en: 'level must be …' } }));
    }
    const second = searchParams.has('cursor');
    return response.end(
      JSON.stringify({ items: second ? all.slice(2) : all.slice(0, 2), next: second ? null : 'more' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  jest.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});
beforeEach(() => {
  asked.length = 0;
  printed.length = 0;
});
afterAll(() => {
  jest.restoreAllMocks();
  server.close();
});

test('all pages are printed as a table', async () => {
  expect(await run(['list', '--endpoint', endpoint])).toBe(0);
  expect(printed.map((line) => line.split(/ {2,}/))).toEqual([
    ['990102-a', '县级', '部门', '云岭县a局'],
    ['990102-b', '县级', '部门', '云岭县b局'],
    ['990102-c', '县级', '－', '云岭县c局'],
    ['共 3 个机构。 3 agencies.'],
  ]);
  expect(asked).toEqual(['limit=200', 'limit=200&cursor=more']);
});

test('filters go to the API; with --json a line is an object', async () => {
  expect(await run(['list', '--name', '水务', '--parent', '990102-county', '--json', '--endpoint', endpoint])).toBe(0);
  expect(printed.map((line) => JSON.parse(line))).toEqual(all);
  expect(new URLSearchParams(asked[0]).get('q')).toBe('水务');
  expect(new URLSearchParams(asked[0]).get('parent')).toBe('990102-county');
});

test('what the API refuses is said in its words', async () => {
  await expect(run(['list', '--level', 'city', '--endpoint', endpoint])).rejects.toThrow('参数 level 应为');
});

test.each([[[]], [['remove']], [['import']], [['list', 'all']]])('%j is wrong use', async (args) => {
  await expect(run(args)).rejects.toThrow('用法');
});
