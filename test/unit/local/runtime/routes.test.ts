import { Router } from '../../../../local/runtime/http/routes.ts';

const router = new Router(
  [
    '$default',
    'ANY /v1/{proxy+}',
    'GET /v1/reports',
    'GET /v1/reports/{agency}/{year}',
    'ANY /v1/reports/{agency}/{year}',
    'GET /v1/reports/{agency}/2024',
  ].map((key) => ({ key, target: key })),
);

test.each([
  ['GET', '/v1/reports', 'GET /v1/reports'],
  ['POST', '/v1/reports', 'ANY /v1/{proxy+}'],
  ['HEAD', '/v1/reports', 'ANY /v1/{proxy+}'],
  ['GET', '/v1/reports/', 'ANY /v1/{proxy+}'],
  ['GET', '/v1/reports/a/2023', 'GET /v1/reports/{agency}/{year}'],
  ['PUT', '/v1/reports/a/2023', 'ANY /v1/reports/{agency}/{year}'],
  ['GET', '/v1/reports/a/2024', 'GET /v1/reports/{agency}/2024'],
  ['GET', '/v1/reports/a/2024/checks', 'ANY /v1/{proxy+}'],
  ['GET', '/v1', '$default'],
])('%s %s leads to %s', (method, path, key) => {
  expect(router.match(method, path)?.key).toBe(key);
});

test('path parameters are decoded', () => {
  expect(router.match('GET', '/v1/reports/%E5%85%AD/2023')?.pathParameters).toEqual({ agency: '六', year: '2023' });
  expect(router.match('GET', '/v1/a/b%2Fc')?.pathParameters).toEqual({ proxy: 'a/b/c' });
  expect(router.match('GET', '/v1/reports/%ZZ/2023')?.pathParameters).toEqual({ agency: '%ZZ', year: '2023' });
});

test('without a default route there may be no match', () => {
  const one = new Router([{ key: 'GET /v1/a.b', target: 1 }]);

  expect(one.match('GET', '/v1/a.b')?.target).toBe(1);
  expect(one.match('GET', '/v1/axb')).toBeNull();
  expect(one.match('HEAD', '/v1/a.b')).toBeNull();
});
