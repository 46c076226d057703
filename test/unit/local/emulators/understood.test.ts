import { notUnderstood } from '../../../../local/emulators/aws/objects/understood.ts';

const request = (method: string, key: string, query: string, headers = {}) =>
  notUnderstood({ method, key, headers, query: Object.fromEntries(new URLSearchParams(query)) });

test.each([
  ['GET', 'a', 'versionId=x&X-Amz-Signature=s&X-Amz-Expires=60&x-id=GetObject'],
  ['GET', '', 'versions&prefix=a&max-keys=1'],
  ['GET', '', 'list-type=2&delimiter=/&encoding-type=url'],
  ['PUT', 'a', 'partNumber=1&uploadId=u'],
  ['POST', 'a', 'uploads'],
  ['POST', '', 'delete'],
  ['PUT', 'a', ''],
])('%s %s ?%s is answered', (method, key, query) => {
  expect(request(method, key, query)).toBeNull();
});

test.each([
  ['PUT', 'a', 'tagging'],
  ['GET', 'a', 'acl'],
  ['GET', 'a', 'uploadId=u'],
  ['PUT', '', 'versioning'],
  ['PUT', '', 'notification'],
  ['GET', '', 'uploads'],
  ['DELETE', 'a', 'versionId=x'],
])('%s %s ?%s is refused', (method, key, query) => {
  expect(request(method, key, query)).toBe(`${method} ?${query.split('=')[0]}`);
});

test('a header that would be ignored is refused', () => {
  expect(request('PUT', 'a', '', { 'x-amz-tagging': 'a=b' })).toBe('x-amz-tagging');
});
