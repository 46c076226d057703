import { lambdaEnvironmentBytes, receiveBatch } from '../limits.ts';
import { TemplateError } from './model.ts';
import type { Stack } from './stack.ts';

/**
 * Refuses what AWS would refuse when the stack is deployed, as far as this has bitten: time-outs, batches, environments.
 * @throws TemplateError with a sentence for each
 */
export function assertDeployable(stack: Stack): void {
  const problems = [...mappingProblems(stack), ...environmentProblems(stack), ...apiProblems(stack)];
  if (problems.length)
    throw new TemplateError(`AWS would refuse this stack:\n${problems.map((p) => `  ${p}`).join('\n')}`);
}

function mappingProblems(stack: Stack): string[] {
  return stack.of('AWS::Lambda::EventSourceMapping').flatMap(({ id, properties }) => {
    const queue = stack.of('AWS::SQS::Queue').find(({ attributes }) => attributes.Arn === properties.EventSourceArn);
    const called = stack
      .of('AWS::Lambda::Function')
      .find(({ ref, attributes }) => [ref, attributes.Arn].includes(properties.FunctionName));
    if (!queue || !called) return [`${id}: its queue or its function is not in this stack`];
    const problems: string[] = [];
    const { VisibilityTimeout: visibility } = queue.properties;
    if (visibility < called.properties.Timeout) {
      problems.push(
        `${id}: messages of ${queue.id} come back after ${visibility} s, but ${called.id} may run ${called.properties.Timeout} s`,
      );
    }
    if (properties.BatchSize > receiveBatch && properties.MaximumBatchingWindowInSeconds < 1) {
      problems.push(`${id}: a batch of more than ${receiveBatch} messages needs a batching window of at least 1 s`);
    }
    return problems;
  });
}

function environmentProblems(stack: Stack): string[] {
  return stack.of('AWS::Lambda::Function').flatMap(({ id, properties }) => {
    const bytes = Buffer.byteLength(
      Object.entries(properties.Environment?.Variables ?? {})
        .flat()
        .join(''),
    );
    if (bytes <= lambdaEnvironmentBytes) return [];
    return [`${id}: its environment has ${bytes} bytes of at most ${lambdaEnvironmentBytes}`];
  });
}

function apiProblems(stack: Stack): string[] {
  const apis = stack.of('AWS::ApiGatewayV2::Api');
  return apis.length > 1 ? [`only one HTTP API is served here, the stack has ${apis.length}`] : [];
}
