import { CreateQueueCommand, GetQueueUrlCommand, SetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { messageBytes } from '../limits.ts';
import type { Resource, Stack } from '../template/stack.ts';
import { attributes } from './attributes.ts';

/** Creates the queues; of a queue that exists already, the attributes become those of the template. */
export async function provisionQueues(stack: Stack, sqs: SQSClient): Promise<void> {
  for (const queue of stack.of('AWS::SQS::Queue')) await provisionQueue(queue, sqs);
}

async function provisionQueue({ properties, attributes: own }: Resource<'AWS::SQS::Queue'>, sqs: SQSClient) {
  const { QueueName: _, FifoQueue: fifo, RedrivePolicy: redrive, ...rest } = properties;
  const QueueName = own.QueueName ?? '';
  const size = Math.min(rest.MaximumMessageSize ?? messageBytes, messageBytes);
  const settings = attributes({ ...rest, MaximumMessageSize: size, RedrivePolicy: redrive ?? '' });
  const existing = await sqs.send(new GetQueueUrlCommand({ QueueName })).catch((error) => {
    if (error.name === 'QueueDoesNotExist') return null;
    throw error;
  });
  const url =
    existing ?? (await sqs.send(new CreateQueueCommand({ QueueName, Attributes: attributes({ FifoQueue: fifo }) })));
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url.QueueUrl, Attributes: settings }));
}
