import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** DynamoDB; it refuses items of more than 400 KB, as AWS does. */
export interface TableEmulator {
  readonly url: string;
  stop(): Promise<void>;
}

/** Every step waits for the tables: they have a thread, so that they do not wait for queues and pages in turn. */
export async function startTables(folder: string): Promise<TableEmulator> {
  const worker = new Worker(new URL('./tables-thread.ts', import.meta.url), { workerData: folder });
  const [url] = (await once(worker, 'message')) as [string];
  return {
    url,
    async stop() {
      const ended = once(worker, 'exit');
      worker.postMessage('stop');
      await ended;
    },
  };
}
