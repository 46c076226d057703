import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { openStore } from '../common/clients.ts';
import { logger } from '../common/journal.ts';
import { once } from '../common/once.ts';
import { send } from './answer.ts';
import { environment } from './environment.ts';
import { requestOf } from './request.ts';
import { respond } from './respond.ts';
import type { ApiServices } from './services.ts';

const services = once((): ApiServices => ({ store: openStore(environment.parse(process.env)) }));

async function answer(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const request = requestOf(event);
  const reply = await respond(request, services(), (error) =>
    logger.error('a request failed', { route: request.routeKey, error: error as Error }),
  );
  return send(reply, request);
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(logger))
  .handler(answer);
