import { isExpired } from '../../../../local/emulators/aws/objects/presigned.ts';

const query = { 'X-Amz-Date': '20260102T030405Z', 'X-Amz-Expires': '60' };

test.each([
  ['within its time', query, '2026-01-02T03:05:05Z', false],
  ['after its time', query, '2026-01-02T03:05:06Z', true],
  ['without a time', {}, '2026-01-02T03:05:06Z', false],
  ['with a time that is none', { ...query, 'X-Amz-Date': 'soon' }, '2026-01-02T03:04:05Z', true],
])('%s', (_, given, now, expected) => {
  expect(isExpired(given, new Date(now))).toBe(expected);
});
