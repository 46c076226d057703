import { delimiter } from 'node:path';
import type { Endpoints } from '../provision/clients.ts';
import type { Resource } from '../template/stack.ts';

/** How the AWS SDK in a function finds the emulators. The functions themselves hold nothing that knows of them. */
export function endpointVariables({ aws, dynamodb, ses }: Endpoints): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_S3: aws,
    AWS_ENDPOINT_URL_SQS: aws,
    AWS_ENDPOINT_URL_SNS: aws,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SESV2: ses,
  };
}

/**
 * All that a function sees of its surroundings: what Lambda sets, what the template sets, where the emulators are.
 * Nothing of this process's own environment comes through.
 */
export function functionEnvironment(
  lambda: Resource<'AWS::Lambda::Function'>,
  folder: string,
  region: string,
  endpoints: Endpoints,
): Record<string, string> {
  const { properties, ref: name } = lambda;
  return {
    AWS_ACCESS_KEY_ID: 'local',
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${properties.Runtime}`,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_REGION: region,
    AWS_SECRET_ACCESS_KEY: 'local',
    LAMBDA_TASK_ROOT: folder,
    LANG: 'en_US.UTF-8',
    PATH: ['/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
    TZ: ':UTC',
    _HANDLER: properties.Handler,
    ...endpointVariables(endpoints),
    ...properties.Environment?.Variables,
  };
}
