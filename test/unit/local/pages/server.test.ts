import { once } from 'node:events';
import { request as open, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createPageServer } from '../../../../local/pages/server.ts';
import type { ApiAnswer } from '../../../../local/runtime/http/answer.ts';
import type { ApiRequest } from '../../../../local/runtime/http/event.ts';

const api = async ({ url }: ApiRequest): Promise<ApiAnswer> => {
  const status = Number(url.slice(1)) || 200;
  return { status, headers: { etag: 'W/"x"' }, body: Buffer.from(status === 304 ? '' : '公开') };
};

let server: Server;
beforeAll(async () => {
  server = createPageServer(Promise.resolve({ pages: {}, api })).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const port = () => (server.address() as AddressInfo).port;

async function ask(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const request = open({ port: port(), host: '127.0.0.1', path, method, headers }).end();
  const [answer] = await once(request, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

async function say(words: string): Promise<string> {
  const socket = connect(port(), '127.0.0.1');
  socket.write(words);
  return text(socket);
}

test('an answer says how long it is', async () => {
  const { headers, body } = await ask('/');
  expect([headers['content-length'], headers['transfer-encoding'], body]).toEqual(['6', undefined, '公开']);
});

test('HEAD and 304 have no body and say no length of it', async () => {
  for (const answer of [await ask('/', 'HEAD'), await ask('/304')]) {
    expect([answer.headers.etag, answer.headers['content-length'], answer.body]).toEqual(['W/"x"', undefined, '']);
  }
});

test('a name of another machine is refused', async () => {
  expect((await ask('/', 'GET', { host: 'reports.example.org' })).status).toBe(421);
});

test.each([
  ['too many headers', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(11_000)}\r\n\r\n`, 431],
  ['what is no request', 'nonsense\r\n\r\n', 400],
  ['a method that there is not', 'READ / HTTP/1.1\r\nhost: localhost\r\n\r\n', 400],
])('%s: the answer is one of the API', async (_, words, status) => {
  const [head = '', body = ''] = (await say(words)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\r\ncontent-type: application/json\r\n`));
  expect(JSON.parse(body)).toEqual({ message: expect.any(String) });
});
