import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  type NeighbourChanged,
  neighbourChanged,
  type ReportChecked,
  type ReportParsed,
  reportChecked,
  reportParsed,
} from '../../shared/filing/events.ts';
import { bucketOf } from './throttle.ts';

/** Sends an event; it has left when the promise is fulfilled. */
export type Publish<Event> = (event: Event) => Promise<void>;

export function parsedTopic(topicArn: string): Publish<ReportParsed> {
  const client = new SNSClient();
  return async (event) => {
    await client.send(new PublishCommand({ TopicArn: topicArn, Message: JSON.stringify(reportParsed.parse(event)) }));
  };
}

export function checkedQueue(queueUrl: string): Publish<ReportChecked> {
  // The queue's URL is only its name: the endpoint is the configured one, on this machine as in AWS.
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async (event) => {
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(reportChecked.parse(event)) }),
    );
  };
}

/** A filing is announced once in each span of time; the queue drops the other announcements (docs/architecture.md). */
export function revalidateQueue(queueUrl: string, delaySeconds: number, clock: () => Date): Publish<NeighbourChanged> {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async (event) => {
    const filing = `${event.agency}/${event.year}`;
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(neighbourChanged.parse(event)),
        MessageGroupId: filing,
        MessageDeduplicationId: `${filing}/${bucketOf(clock(), delaySeconds)}`,
      }),
    );
  };
}
