import { EmbeddedProcess } from '../support/process.ts';

const stack = new EmbeddedProcess();
beforeAll(() => stack.start());
afterAll(() => stack.dispose());

const subjects = async () => (await stack.mails()).map(({ subject }) => subject);
const api = (path: string) => fetch(`${stack.running.url}${path}`);

test('A, B, A under one key are three versions, each with its own original and one event', async () => {
  const versions: string[] = [];
  for (const body of ['A', 'B', 'A']) versions.push(await stack.put('aba', body));
  await stack.until(async () => (await subjects()).filter((subject) => subject === 'aba').length >= 3);

  const told = (await stack.mails()).filter(({ subject }) => subject === 'aba').map(({ text }) => text);
  expect(told.toSorted()).toEqual(versions.toSorted());
  const url = `${stack.running.aws}/uploads/aba`;
  const bodies = versions.map(async (id) => (await fetch(`${url}?versionId=${id}`)).text());
  expect(await Promise.all(bodies)).toEqual(['A', 'B', 'A']);
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.headers.get('x-amz-version-id')).toBe(versions[2]);
});

test('a deletion loses no version', async () => {
  const version = await stack.put('deleted', 'kept');
  const url = `${stack.running.aws}/uploads/deleted`;

  expect((await fetch(url, { method: 'DELETE' })).headers.get('x-amz-delete-marker')).toBe('true');
  expect((await fetch(url)).status).toBe(404);
  expect(await (await fetch(`${url}?versionId=${version}`)).text()).toBe('kept');
  expect((await fetch(`${url}?versionId=${version}`, { method: 'DELETE' })).status).toBe(501);
});

test('a conditional write is refused, and leaves no version', async () => {
  await stack.put('conditional', 'A', { 'if-none-match': '*' });

  await expect(stack.put('conditional', 'B', { 'if-none-match': '*' })).rejects.toThrow(/412/);
  const list = await (await fetch(`${stack.running.aws}/uploads?versions&prefix=conditional`)).text();
  expect(list.match(/<Version>/g)).toHaveLength(1);
});

test('what S3 can and the emulator cannot is refused', async () => {
  await stack.put('tagged', 'A');

  expect((await fetch(`${stack.running.aws}/uploads/tagged?tagging`, { method: 'PUT', body: '<x/>' })).status).toBe(
    501,
  );
  expect(await (await fetch(`${stack.running.aws}/uploads/tagged`)).text()).toBe('A');
});

test('only the failed message of a batch is tried again, and ends in the dead-letter queue', async () => {
  await Promise.all(['good1', 'fails', 'good2'].map((key) => stack.put(key, key)));
  await stack.until(async () => (await stack.deadLetters()) === 1);

  expect((await subjects()).filter((subject) => subject.startsWith('good')).toSorted()).toEqual(['good1', 'good2']);
});

test('a function that takes too long is ended', async () => {
  await stack.put('sleeps', '');
  await stack.until(async () => stack.output.includes('Task timed out after 1.00 seconds'));
});

test('an API answers within its time and size', async () => {
  expect((await api('/v1/x?sleep=700')).status).toBe(503);
  expect((await api('/v1/x?big=6300000')).status).toBe(500);
  expect((await (await api('/v1/x?big=6000000')).text()).length).toBe(6_000_000);
  expect((await api('/other')).status).toBe(404);
});

test('a function sees the environment of the template and of Lambda, and nothing of this machine', async () => {
  const { variables, remaining } = (await (await api('/v1/x')).json()) as {
    variables: Record<string, string>;
    remaining: number;
  };

  expect(variables).toMatchObject({
    AWS_LAMBDA_FUNCTION_NAME: 'Gongkai-ApiFunction',
    AWS_REGION: 'us-east-1',
    QUEUE_URL: `${stack.running.aws}/000000000000/Gongkai-Queue`,
  });
  expect(variables).not.toHaveProperty('HOME');
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThanOrEqual(1000);
});

test('the pages answer this machine only', async () => {
  const page = await api('/');

  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('uploads');
});

test('a second stack on the same data is refused', async () => {
  const second = new EmbeddedProcess();
  Object.defineProperty(second, 'data', { value: stack.data });

  await expect(second.start()).rejects.toThrow(/in use by another running stack/);
  await second.dispose();
});
