import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Cleanup } from '../cleanup.ts';
import { apiTimeoutMilliseconds } from '../limits.ts';
import type { Endpoints } from '../provision/clients.ts';
import { account } from '../template/identities.ts';
import type { Resource, Stack } from '../template/stack.ts';
import { functionEnvironment } from './environment.ts';
import { EventSource } from './event-source.ts';
import { LocalFunction } from './function.ts';
import { HttpApi } from './http/api.ts';

export interface RuntimeOptions {
  readonly stack: Stack;
  readonly endpoints: Endpoints;
  readonly sqs: SQSClient;
  readonly assetFolder: (s3Key: string) => string;
  /** Invocations of one function side by side, unless the template allows fewer. */
  readonly concurrency: number;
  readonly onLog: (functionName: string, line: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds that running batches get to end when the stack stops; what is cut off returns on the next start. */
const grace = 5000;

/** Starts functions and event sources; returns the HTTP API, or null if the template has none. */
export function startRuntime(options: RuntimeOptions, cleanup: Cleanup): HttpApi | null {
  const functions = createFunctions(options);
  const sources = createEventSources(options, functions);
  cleanup.add(async () => {
    const stopped = Promise.all(sources.map((source) => source.stop()));
    await Promise.race([stopped, sleep(grace, null, { ref: false })]);
    await Promise.all([...new Set(functions.values())].map((called) => called.stop()));
    await stopped;
  });
  for (const called of new Set(functions.values())) called.warmUp();
  return createApi(options, functions);
}

/** The functions by their names and their ARNs. */
type Functions = ReadonlyMap<string, LocalFunction>;

function createFunctions({ stack, endpoints, assetFolder, concurrency, onLog }: RuntimeOptions): Functions {
  const functions = new Map<string, LocalFunction>();
  for (const lambda of stack.of('AWS::Lambda::Function')) {
    const { properties, ref: functionName, attributes } = lambda;
    const folder = assetFolder(properties.Code.S3Key);
    const functionArn = attributes.Arn ?? '';
    const memoryMegabytes = properties.MemorySize;
    const called = new LocalFunction({
      setup: { folder, handler: properties.Handler, functionName, functionArn, memoryMegabytes },
      environment: functionEnvironment(lambda, folder, stack.region, endpoints),
      timeoutMilliseconds: properties.Timeout * 1000,
      concurrency: Math.min(properties.ReservedConcurrentExecutions ?? concurrency, concurrency),
      log: onLog,
    });
    functions.set(functionName, called).set(functionArn, called);
  }
  return functions;
}

function createEventSources({ stack, sqs, onError }: RuntimeOptions, functions: Functions): EventSource[] {
  const enabled = stack.of('AWS::Lambda::EventSourceMapping').filter(({ properties }) => properties.Enabled);
  return enabled.map(({ properties }) => {
    const called = lookUp(functions, properties.FunctionName);
    const settings = {
      queueUrl: queueUrl(stack, properties.EventSourceArn),
      queueArn: properties.EventSourceArn,
      region: stack.region,
      batchSize: properties.BatchSize,
      windowMilliseconds: properties.MaximumBatchingWindowInSeconds * 1000,
      reportsFailures: properties.FunctionResponseTypes.length > 0,
      concurrency: Math.min(properties.ScalingConfig?.MaximumConcurrency ?? called.concurrency, called.concurrency),
    };
    return new EventSource(settings, sqs, called, onError);
  });
}

function createApi({ stack, onError }: RuntimeOptions, functions: Functions): HttpApi | null {
  const [api] = stack.of('AWS::ApiGatewayV2::Api');
  if (!api) return null;
  const integrations = stack.of('AWS::ApiGatewayV2::Integration');
  const integrationOf = ({ id, properties }: Resource<'AWS::ApiGatewayV2::Route'>) => {
    const found = integrations.find(({ ref }) => properties.Target === `integrations/${ref}`);
    if (!found) throw new Error(`the route ${id} has no integration`);
    return {
      called: lookUp(functions, found.properties.IntegrationUri),
      timeoutMilliseconds: found.properties.TimeoutInMillis ?? apiTimeoutMilliseconds,
    };
  };
  const routes = stack
    .of('AWS::ApiGatewayV2::Route')
    .map((route) => ({ key: route.properties.RouteKey, target: integrationOf(route) }));
  const cors = api.properties.CorsConfiguration ?? null;
  return new HttpApi({ apiId: api.ref, accountId: account, cors, routes, report: onError });
}

function lookUp(functions: Functions, reference: string): LocalFunction {
  // An integration may name its function within the ARN of API Gateway's invocation action.
  const [, arn = reference] = /functions\/(.+)\/invocations$/.exec(reference) ?? [];
  const found = functions.get(arn);
  if (!found) throw new Error(`the template has no function ${reference}`);
  return found;
}

function queueUrl(stack: Stack, arn: string): string {
  const queue = stack.of('AWS::SQS::Queue').find(({ attributes }) => attributes.Arn === arn);
  if (!queue) throw new Error(`the template has no queue ${arn}`);
  return queue.ref;
}
