import { availableParallelism } from 'node:os';
import { Cleanup } from './cleanup.ts';
import { type RunningStack, writeEndpoints } from './data/endpoints.ts';
import { DataFolder } from './data/folder.ts';
import { listen } from './emulators/loopback.ts';
import { startEmulators } from './emulators/start.ts';
import { pagesOf } from './pages/pages.ts';
import { createPageServer, type Site } from './pages/server.ts';
import { createClients, destroyClients } from './provision/clients.ts';
import { provision } from './provision/provision.ts';
import { describeRunning } from './running.ts';
import { ownAnswer } from './runtime/http/answer.ts';
import { startRuntime } from './runtime/start.ts';
import { assertDeployable } from './template/limits.ts';
import { loadSynthesized } from './template/load.ts';
import { readStack } from './template/stack.ts';

export interface EmbeddedOptions {
  /** Folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** Name of the stack in it. */
  readonly stack: string;
  readonly dataFolder: string;
  /** Of pages and API; 0 is any free port. */
  readonly port: number;
  /** Of S3, SQS and SNS; 0 is any free port. */
  readonly awsPort: number;
  readonly region: string;
  /** Values of the template's parameters, given the address of the pages. */
  readonly parameters: (publicUrl: string) => Readonly<Record<string, string>>;
  /** Forget what the data folder holds. */
  readonly fresh: boolean;
  /** Called for each line that a function logs. */
  readonly onLog: (functionName: string, line: string) => void;
  /** Called for what goes wrong while running: failed invocations, unreachable queues. */
  readonly onError: (error: unknown) => void;
}

export interface EmbeddedStack {
  readonly running: RunningStack;
  /** What is not brought up although the template declares it, a sentence each. */
  readonly warnings: readonly string[];
  /** Whether the data folder held nothing when the stack started. */
  readonly isNew: boolean;
  stop(): Promise<void>;
}

/**
 * Brings up what a synthesized template declares, on emulators that listen on 127.0.0.1.
 * @throws TemplateError if something that runs cannot be stood in for, or AWS would refuse the template
 * @throws DataInUse if another stack holds the data folder
 * @throws PortInUse
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedStack> {
  const cleanup = new Cleanup();
  try {
    return await start(options, cleanup);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

async function start(options: EmbeddedOptions, cleanup: Cleanup): Promise<EmbeddedStack> {
  const { region, onLog, onError } = options;
  const { template, assetFolder } = loadSynthesized(options.assembly, options.stack);
  const data = new DataFolder(options.dataFolder);
  cleanup.add(() => data.release());
  if (options.fresh) data.clear();
  const { isEmpty: isNew } = data;

  const { aws, mailbox, endpoints } = await startEmulators(data, options, cleanup);
  const site = Promise.withResolvers<Site>();
  const url = await startPages(site.promise, options.port, cleanup);
  const parameters = options.parameters(url);
  const stack = readStack(template, { name: options.stack, region, queueBase: aws.url, parameters });
  assertDeployable(stack);

  const clients = createClients(region, endpoints);
  cleanup.add(() => destroyClients(clients));
  await provision(stack, clients, aws);
  const concurrency = Math.max(2, Math.min(availableParallelism(), 4));
  const runtime = { stack, endpoints, sqs: clients.sqs, assetFolder, concurrency, onLog, onError };
  const api = startRuntime(runtime, cleanup);
  const running = describeRunning(stack, url, endpoints);
  site.resolve({
    pages: pagesOf({ stack, running, mailbox, api }),
    api: async (request) => (await api?.answer(request)) ?? ownAnswer(404, 'Not Found'),
  });
  writeEndpoints(data.endpoints, running);
  return { running, warnings: stack.warnings, isNew, stop: () => cleanup.run() };
}

async function startPages(site: Promise<Site>, port: number, cleanup: Cleanup): Promise<string> {
  const server = createPageServer(site);
  const url = await listen(server, port, '--port');
  cleanup.add(() => {
    server.close();
    server.closeAllConnections();
  });
  return url;
}
