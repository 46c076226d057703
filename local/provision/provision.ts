import type { AwsEmulator } from '../emulators/aws/server.ts';
import type { Stack } from '../template/stack.ts';
import { provisionBuckets } from './buckets.ts';
import type { Clients } from './clients.ts';
import { provisionQueues } from './queues.ts';
import { provisionTables } from './tables.ts';
import { provisionTopics } from './topics.ts';

/** Makes the emulators hold what the template declares; what is there already stays. */
export async function provision(stack: Stack, clients: Clients, aws: AwsEmulator): Promise<void> {
  await provisionQueues(stack, clients.sqs);
  await provisionTopics(stack, clients.sns);
  await provisionBuckets(stack, clients.s3, aws);
  await provisionTables(stack, clients.dynamodb);
}
