import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { environment } from '../functions/api/environment.ts';
import type { Audience } from '../functions/api/operation.ts';
import { OPERATIONS } from '../functions/api/operations.ts';
import { logRetention } from './log-retention.ts';
import type { OperatorAlarms } from './operator-alarms.ts';
import { ReportFunction } from './report-function.ts';
import type { ReportStore } from './report-store.ts';
import type { Export } from './steps/export.ts';
import type { Render } from './steps/render.ts';

const reasonToOpen: Readonly<Record<Audience, string>> = {
  readers: 'Reports are published by law, and this installation was told to show them (publicRead).',
  operators: 'Never open.',
  anyone: 'Monitors ask for the health without credentials; the answer holds no data.',
};

/** A page of another origin may read what is open to everyone: no cookies, no credentials, nothing that writes. */
const crossOrigin: CorsPreflightOptions = {
  allowOrigins: ['*'],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD],
  allowHeaders: ['accept', 'if-none-match'],
  exposeHeaders: ['content-disposition', 'etag', 'location', 'retry-after'],
  maxAge: Duration.hours(1),
};

/** Far above what reading needs; keeps a runaway client from the account's quota and its owner from the bill. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/** JSON, so that the log can be queried by field. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    requestId: '$context.requestId',
    address: '$context.identity.sourceIp',
    caller: '$context.identity.caller',
    route: '$context.routeKey',
    path: '$context.path',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
);

export interface ReadApiProps {
  readonly store: ReportStore;
  readonly alarms: OperatorAlarms;
  readonly exporter: Export;
  readonly render: Render;
  /** Whether anyone may read reports; who may read rejections does not change. */
  readonly publicRead: boolean;
}

/** The HTTP API: a route for every operation of functions/api, closed unless its audience says otherwise. */
export class ReadApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { store, alarms, exporter, render, publicRead }: ReadApiProps) {
    super(scope, id);
    const cors = publicRead ? { corsPreflight: crossOrigin } : {};
    const api = new HttpApi(this, 'Http', { createDefaultStage: false, ...cors });
    this.#route(api, this.#function(store, exporter, render), publicRead);
    this.#stage(api);
    alarms.add({
      name: 'api-errors',
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      errorImpact: 'Readers of reports get an error instead of an answer.',
    });
    this.url = api.apiEndpoint;
  }

  #function(store: ReportStore, exporter: Export, render: Render): ReportFunction {
    const handler = new ReportFunction(this, 'Function', {
      name: 'api',
      schema: environment,
      environment: { ...store.environment, ...exporter.ordering, ...render.asking },
      memorySize: 1024,
      timeout: Duration.seconds(10),
    });
    store.allowReading(handler, ['GetItem', 'Query']);
    render.allowSending(handler);
    exporter.allowOrdering(handler);
    store.table.allowIndexes(handler, ['byYear', 'byAgency', 'byRegion', 'byParent']);
    return handler;
  }

  #route(httpApi: HttpApi, handler: ReportFunction, publicRead: boolean): void {
    const integration = new HttpLambdaIntegration('Handler', handler, { scopePermissionToRoute: false });
    const closed = new HttpIamAuthorizer();
    const open = new HttpNoneAuthorizer();
    const authorizers: Readonly<Record<Audience, IHttpRouteAuthorizer>> = {
      readers: publicRead ? open : closed,
      operators: closed,
      anyone: open,
    };
    const add = (routeKey: HttpRouteKey, audience: Audience) => {
      const authorizer = authorizers[audience];
      const route = new HttpRoute(this, routeKey.key, { httpApi, routeKey, integration, authorizer });
      if (authorizer === open) {
        Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: reasonToOpen[audience] });
      }
    };
    for (const { path, audience } of OPERATIONS) {
      for (const method of [HttpMethod.GET, HttpMethod.HEAD]) add(HttpRouteKey.with(path, method), audience);
    }
    // All else gets the function's own answer to what does not exist, in the form of its other errors.
    add(HttpRouteKey.DEFAULT, 'readers');
  }

  #stage(httpApi: HttpApi): void {
    const log = new LogGroup(this, 'AccessLog', { retention: logRetention });
    new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLogFormat },
    });
  }
}
