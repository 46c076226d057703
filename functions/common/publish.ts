import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type ReportChecked, type ReportParsed, reportChecked, reportParsed } from '../../shared/filing/events.ts';

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
