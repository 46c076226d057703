import { App } from 'aws-cdk-lib';
import { OPERATIONS } from '../../../functions/api/operations.ts';
import { contextFlag } from '../../../lib/parameters.ts';
import type { Resource, Synthesized } from '../synthesize.ts';

/** How each route lets callers in, by route key. */
function authorization(stack: Synthesized): Record<string, string> {
  return Object.fromEntries(
    stack
      .of('AWS::ApiGatewayV2::Route')
      .map(({ Properties }) => [Properties.RouteKey, Properties.AuthorizationType ?? 'NONE']),
  );
}

/** The route keys of a path. */
const bothMethods = (path: string) => [`GET ${path}`, `HEAD ${path}`];

/** Who may call the API. */
export function readApi(closed: Synthesized, open: Synthesized): void {
  const operators = bothMethods('/v1/rejections');
  const anyone = bothMethods('/v1/health');

  test('every path that the function answers has a route, and no other has', () => {
    const expected = [...OPERATIONS.flatMap(({ path }) => bothMethods(path)), '$default'];
    expect(Object.keys(authorization(closed)).sort()).toEqual(expected.sort());
  });

  test('a deployed API is closed but for its health', () => {
    const exceptions = Object.entries(authorization(closed)).filter(([, type]) => type !== 'AWS_IAM');
    expect(Object.fromEntries(exceptions)).toEqual(Object.fromEntries(anyone.map((route) => [route, 'NONE'])));
  });

  test('publicRead opens the reports and nothing of the operators', () => {
    const asks = Object.entries(authorization(open)).filter(([, type]) => type !== 'NONE');
    expect(Object.fromEntries(asks)).toEqual(Object.fromEntries(operators.map((route) => [route, 'AWS_IAM'])));
  });

  test('publicRead changes nothing else', () => {
    const others = (stack: Synthesized) =>
      stack.all.filter(({ Type }) => !/^AWS::ApiGatewayV2::(Api|Route)$/.test(Type));
    expect(others(open)).toEqual(others(closed));
    const { CorsConfiguration, ...same } = open.of('AWS::ApiGatewayV2::Api')[0]?.Properties ?? {};
    expect(same).toEqual(closed.of('AWS::ApiGatewayV2::Api')[0]?.Properties);
    expect(CorsConfiguration).toEqual({
      AllowOrigins: ['*'],
      AllowMethods: ['GET', 'HEAD'],
      AllowHeaders: ['accept', 'if-none-match'],
      ExposeHeaders: ['content-disposition', 'etag', 'location', 'retry-after'],
      MaxAge: 3600,
    });
  });

  test.each(['yes', '1', ''])('a flag that is neither true nor false is refused: "%s"', (flag) => {
    expect(() => flagOf(flag)).toThrow('publicRead must be true or false');
  });

  test.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    [undefined, false],
  ])('the flag %p', (given, expected) => {
    expect(flagOf(given)).toBe(expected);
  });

  test('calls are limited and written to a log', () => {
    const [stage] = closed.of('AWS::ApiGatewayV2::Stage') as [Resource];
    const { DefaultRouteSettings, AccessLogSettings, AutoDeploy } = stage.Properties;
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(closed.at(AccessLogSettings.DestinationArn).Type).toBe('AWS::Logs::LogGroup');
    expect(JSON.parse(AccessLogSettings.Format)).toMatchObject({ status: '$context.status' });
    expect(AutoDeploy).toBe(true);
  });

  test('only this API may call the function', () => {
    const [permission, ...others] = closed.of('AWS::Lambda::Permission') as [Resource];
    expect(others).toEqual([]);
    expect(permission.Properties.Principal).toBe('apigateway.amazonaws.com');
    expect(JSON.stringify(permission.Properties.SourceArn)).toContain(closed.of('AWS::ApiGatewayV2::Api')[0]?.id);
  });
}

function flagOf(value: unknown): boolean {
  return contextFlag(new App({ context: value === undefined ? {} : { publicRead: value } }), 'publicRead');
}
