import { parseArgs } from 'node:util';
import { fromCaller } from '../data/caller.ts';
import { readEndpoints } from '../data/endpoints.ts';
import { createClients, destroyClients } from '../provision/clients.ts';
import { chooseQueues, redrive } from '../redrive.ts';

/** `gongkai redrive [queue] [--data DIR]`: moves dead letters of a running stack back. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string', default: '.data' } },
    });
    const running = readEndpoints(fromCaller(values.data));
    const clients = createClients(running.region, running);
    try {
      for (const queue of chooseQueues(running.deadLetterQueues, positionals[0])) {
        const moved = await redrive(clients.sqs, queue);
        console.log(`${queue.name}: 移回 ${moved} 条消息 moved ${moved} messages back`);
      }
    } finally {
      destroyClients(clients);
    }
    return 0;
  } catch (error) {
    console.error(`gongkai: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}
