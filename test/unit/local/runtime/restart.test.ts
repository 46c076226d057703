import { EmbeddedProcess } from '../support/process.ts';

const stack = new EmbeddedProcess();
afterAll(() => stack.dispose());

const subjects = async () => (await stack.mails()).map(({ subject }) => subject);

test('what was acknowledged before a SIGKILL is worked off after the restart, and mail is kept', async () => {
  await stack.start({ attempts: 100 });
  const acknowledged: string[] = [];
  const uploads = Array.from({ length: 30 }, async (_, number) => {
    await stack.put(`upload-${number}`, String(number));
    acknowledged.push(`upload-${number}`);
    if (acknowledged.length === 15) await stack.end('SIGKILL');
  });
  await Promise.allSettled(uploads);
  expect(acknowledged.length).toBeGreaterThanOrEqual(15);

  await stack.start({ attempts: 100 });
  await stack.until(async () => {
    const told = new Set(await subjects());
    return acknowledged.every((key) => told.has(key));
  });
  const before = await stack.mails();
  await stack.end('SIGTERM');

  await stack.start({ attempts: 100 });
  expect((await stack.mails()).slice(0, before.length)).toEqual(before);
});

test('messages that were in flight are visible at once', async () => {
  await stack.end('SIGTERM');
  await stack.start({ visibilitySeconds: 600, attempts: 100 });
  await stack.put('throws', '');
  await stack.until(async () => stack.output.includes('thrown'));
  const { length } = stack.output;
  await stack.end('SIGKILL');

  await stack.start({ visibilitySeconds: 600, attempts: 100 });
  await stack.until(async () => stack.output.slice(length).includes('thrown'));
});

test('dead letters that are moved back after a repair are worked off', async () => {
  await stack.end('SIGTERM');
  await stack.start();
  await stack.put('fails', '');
  await stack.until(async () => (await stack.deadLetters()) === 2);

  await stack.end('SIGTERM');
  await stack.start({ variables: { REPAIRED: 'yes' } });
  expect(await stack.redrive()).toBe(2);
  await stack.until(async () => (await subjects()).includes('fails'));
});
