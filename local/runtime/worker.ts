/** Runs one function's bundle in a thread of its own, one invocation at a time, like an execution environment of Lambda. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type Invocation, initialized, type Outcome, type WorkerSetup } from './protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

const setup = workerData as WorkerSetup;

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = setup.handler.split('.');
  const path = ['.mjs', '.js', '.cjs'].map((ending) => join(setup.folder, file + ending)).find(existsSync);
  if (path === undefined) throw new Error(`${setup.folder} holds no ${file}`);
  const module = await import(pathToFileURL(path).href);
  return module[name] ?? module.default?.[name];
}

function contextOf({ requestId, deadline }: Invocation) {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    invokedFunctionArn: setup.functionArn,
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: String(setup.memoryMegabytes),
  };
}

const loading = loadHandler();
// What goes wrong on loading is told with the first invocation, as Lambda does.
await loading.catch(() => undefined);

parentPort?.on('message', async (invocation: Invocation) => {
  parentPort?.postMessage(await run(invocation));
});

parentPort?.postMessage(initialized);

async function run(invocation: Invocation): Promise<Outcome> {
  try {
    const handler = await loading;
    const answer = await handler(JSON.parse(invocation.event), contextOf(invocation));
    return { answer: JSON.stringify(answer ?? null) };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return { error: { name: error.name, message: error.message, stack: error.stack ?? '' } };
  }
}
