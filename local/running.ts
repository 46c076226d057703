import type { RunningStack } from './data/endpoints.ts';
import type { Endpoints } from './provision/clients.ts';
import type { Stack } from './template/stack.ts';

/** Where everything of a started stack is to be reached. */
export function describeRunning(stack: Stack, url: string, endpoints: Endpoints): RunningStack {
  const uploads = stack.of('AWS::S3::Bucket').find(({ properties }) => properties.NotificationConfiguration);
  return {
    pid: process.pid,
    url,
    ...endpoints,
    region: stack.region,
    bucket: uploads?.ref ?? null,
    buckets: stack.of('AWS::S3::Bucket').map(({ ref }) => ref),
    tables: [...stack.of('AWS::DynamoDB::Table'), ...stack.of('AWS::DynamoDB::GlobalTable')].map(({ ref }) => ref),
    deadLetterQueues: deadLetterQueues(stack),
  };
}

function deadLetterQueues(stack: Stack): RunningStack['deadLetterQueues'] {
  const queues = stack.of('AWS::SQS::Queue').map(({ ref: url, attributes, properties }) => ({
    name: attributes.QueueName ?? '',
    url,
    arn: attributes.Arn,
    target: properties.RedrivePolicy?.deadLetterTargetArn,
  }));
  return queues.flatMap(({ name, url, arn }) => {
    const sources = queues.filter(({ target }) => target === arn).map(({ name, url }) => ({ name, url }));
    return sources.length ? [{ name, url, sources }] : [];
  });
}
