import {
  CreateTopicCommand,
  ListSubscriptionsByTopicCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import type { Stack } from '../template/stack.ts';
import { attributes } from './attributes.ts';

/** Creates the topics and subscribes exactly the queues that the template declares. */
export async function provisionTopics(stack: Stack, sns: SNSClient): Promise<void> {
  for (const { ref: TopicArn, properties, attributes: own } of stack.of('AWS::SNS::Topic')) {
    const { TopicName: _, ...rest } = properties;
    await sns.send(new CreateTopicCommand({ Name: own.TopicName, Attributes: attributes(rest) }));
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    for (const { SubscriptionArn } of Subscriptions) await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
  }
  for (const { properties } of stack.of('AWS::SNS::Subscription')) {
    const { TopicArn, Endpoint, Protocol, ...rest } = properties;
    await sns.send(new SubscribeCommand({ TopicArn, Endpoint, Protocol, Attributes: attributes(rest) }));
  }
}
