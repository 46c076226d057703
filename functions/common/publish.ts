import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type ExportAsked, exportAsked } from '../../shared/export/job.ts';
import {
  type NeighbourChanged,
  neighbourChanged,
  type ReportChecked,
  type ReportParsed,
  reportChecked,
  reportParsed,
  type TallyDue,
  tallyDue,
} from '../../shared/filing/events.ts';
import { sendAll } from './send-all.ts';
import { bucketOf } from './throttle.ts';

/** Sends an event; it has left when the promise is fulfilled. */
export type Publish<Event> = (event: Event) => Promise<void>;

export function parsedTopic(topicArn: string): Publish<ReportParsed> {
  const client = new SNSClient();
  return async (event) => {
    await client.send(new PublishCommand({ TopicArn: topicArn, Message: JSON.stringify(reportParsed.parse(event)) }));
  };
}

export function checkedTopic(topicArn: string): Publish<ReportChecked> {
  const client = new SNSClient();
  return async (event) => {
    await client.send(new PublishCommand({ TopicArn: topicArn, Message: JSON.stringify(reportChecked.parse(event)) }));
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

export function exportQueue(queueUrl: string): Publish<ExportAsked> {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async (event) => {
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(exportAsked.parse(event)) }),
    );
  };
}

/** A first-in-first-out queue that holds messages back and drops what was announced in the same span of time. */
function throttledQueue(queueUrl: string, delaySeconds: number, clock: () => Date) {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  const idOf = (group: string) => `${group}/${bucketOf(clock(), delaySeconds)}`;
  const send = async (group: string, id: string, event: object) => {
    const MessageBody = JSON.stringify(event);
    const throttled = { MessageGroupId: group, MessageDeduplicationId: id };
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, ...throttled }));
  };
  return { idOf, send };
}

/** A filing is announced once in each span of time; the queue drops the other announcements (docs/architecture.md). */
export function revalidateQueue(queueUrl: string, delaySeconds: number, clock: () => Date): Publish<NeighbourChanged> {
  const { idOf, send } = throttledQueue(queueUrl, delaySeconds, clock);
  return async (event) => {
    const filing = `${event.agency}/${event.year}`;
    await send(filing, idOf(filing), neighbourChanged.parse(event));
  };
}

/** The same for many filings, ten to a request. */
export function revalidateAll(
  queueUrl: string,
  delaySeconds: number,
  clock: () => Date,
): (events: readonly NeighbourChanged[]) => Promise<void> {
  const { idOf } = throttledQueue(queueUrl, delaySeconds, clock);
  const send = sendAll(queueUrl);
  return (events) =>
    send(
      events.map((event) => {
        const MessageGroupId = `${event.agency}/${event.year}`;
        const MessageBody = JSON.stringify(neighbourChanged.parse(event));
        return { MessageBody, MessageGroupId, MessageDeduplicationId: idOf(MessageGroupId) };
      }),
    );
}

/**
 * A tally is announced once in each span of time. With every report that moves there is an announcement, so what this
 * function has announced in the same span before does not even go to the queue.
 */
export function tallyQueue(queueUrl: string, delaySeconds: number, clock: () => Date): Publish<TallyDue> {
  const { idOf, send } = throttledQueue(queueUrl, delaySeconds, clock);
  const announced = new Map<string, string>();
  return async (event) => {
    const tally = `${event.year}/${event.province}`;
    const id = idOf(tally);
    if (announced.get(tally) !== id) {
      await send(tally, id, tallyDue.parse(event));
      announced.set(tally, id);
    }
  };
}
