import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { RunningStack } from './data/endpoints.ts';
import { receiveBatch } from './limits.ts';

export type DeadLetterQueue = RunningStack['deadLetterQueues'][number];

/**
 * Moves the messages of a dead-letter queue back to where they came from, with their attributes, and returns how many. A
 * message is deleted once it is back: cut off in between, it is in both, never in none.
 * @throws Error if several queues end in it: a message does not tell which one it was in
 */
export async function redrive(sqs: SQSClient, { name, url, sources }: DeadLetterQueue): Promise<number> {
  const [source, ...others] = sources;
  if (!source || others.length) {
    throw new Error(
      `${name} takes the messages of ${sources.map(({ name }) => name).join(', ')}; it cannot be told which`,
    );
  }
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: receiveBatch,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return moved;
    for (const message of Messages) {
      await sqs.send(new SendMessageCommand(resent(message, source.url)));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
      moved += 1;
    }
  }
}

function resent({ Body, MessageAttributes, Attributes = {} }: Message, queueUrl: string) {
  const { MessageGroupId, MessageDeduplicationId } = Attributes;
  return {
    QueueUrl: queueUrl,
    MessageBody: Body,
    ...(MessageAttributes && { MessageAttributes }),
    ...(MessageGroupId && { MessageGroupId }),
    ...(MessageDeduplicationId && { MessageDeduplicationId }),
  };
}

/** How well a name fits: all of it, where the queue's own part of its name begins (`Gongkai-ValidateQueue1`), or anywhere. */
const FITS: readonly ((candidate: string, wanted: string) => boolean)[] = [
  (candidate, wanted) => candidate === wanted,
  (candidate, wanted) => `-${candidate}`.includes(`-${wanted}`),
  (candidate, wanted) => candidate.includes(wanted),
];

/**
 * The dead-letter queues that a name means: all without a name, else the one whose name, or the name of whose source, it
 * fits best, whatever the case.
 * @throws Error if there is none, or more than one
 */
export function chooseQueues(queues: readonly DeadLetterQueue[], name: string | undefined): readonly DeadLetterQueue[] {
  if (name === undefined) return queues;
  const wanted = name.toLowerCase();
  const names = (queue: DeadLetterQueue) => [queue.name, ...queue.sources.map((source) => source.name)];
  const fitting = FITS.map((fits) =>
    queues.filter((queue) => names(queue).some((candidate) => fits(candidate.toLowerCase(), wanted))),
  );
  const found = fitting.find((some) => some.length > 0) ?? [];
  if (found.length === 1) return found;
  const list = (found.length ? found : queues).map((queue) => queue.name).join(', ');
  throw new Error(
    found.length ? `${name} may mean any of ${list}` : `no dead-letter queue is called ${name}; there are ${list}`,
  );
}
