import { stageLine, troubleLine } from '../../../../local/commands/stage-line.ts';

const stage = { level: 'INFO', message: 'stage', agency: '530111-liujia', year: 2024, version: 'v', trace: 't' };

test.each([
  [{ ...stage, stage: 'parsed', status: null }, '2024 530111-liujia 已读取 parsed'],
  [{ ...stage, stage: 'received' }, '2024 530111-liujia 已收到 received'],
  [{ ...stage, stage: 'checked', status: 'returned' }, '2024 530111-liujia 已核对 checked: 退回 returned'],
  [{ ...stage, message: 'other', stage: 'parsed', status: null }, null],
  [{ ...stage, stage: 'unknown', status: null }, null],
])('%j reads %s', (line, expected) => {
  expect(stageLine(JSON.stringify(line))).toBe(expected);
});

test('what is no JSON is no stage', () => {
  expect(stageLine('START RequestId')).toBeNull();
  expect(troubleLine('START RequestId')).toBeNull();
});

test.each([
  [{ level: 'ERROR', message: 'cannot read', error: { message: 'poison', stack: 's' } }, 'ERROR cannot read: poison'],
  [{ level: 'WARN', message: 'slow' }, 'WARN slow'],
  [{ level: 'INFO', message: 'fine' }, null],
])('%j warns %s', (line, expected) => {
  expect(troubleLine(JSON.stringify(line))).toBe(expected);
});
