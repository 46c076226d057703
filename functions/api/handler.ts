import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { openStore } from '../common/clients.ts';
import { EDITION } from '../common/edition.ts';
import { exportShelf } from '../common/export-shelf.ts';
import { logger } from '../common/journal.ts';
import { once } from '../common/once.ts';
import { checkedQueue, exportQueue } from '../common/publish.ts';
import { environment } from './environment.ts';
import { requestOf } from './request.ts';
import { respond } from './respond.ts';
import { send } from './send.ts';
import type { ApiServices } from './services.ts';

const services = once((): ApiServices => {
  const env = environment.parse(process.env);
  const s3 = new S3Client();
  const askRendition = checkedQueue(env.RENDER_QUEUE_URL);
  return {
    store: openStore(env, s3),
    edition: EDITION,
    askRendition: (event) =>
      askRendition(event).catch((error) => logger.warn('no rendition was asked for', { error: error as Error })),
    exports: {
      shelf: exportShelf(s3, env.DERIVED_BUCKET),
      ask: exportQueue(env.EXPORT_QUEUE_URL),
      clock: () => new Date(),
    },
  };
});

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
