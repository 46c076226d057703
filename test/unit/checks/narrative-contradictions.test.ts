/** N17 and N18: sentences of the text that cannot both be true. */

import type { SectionId } from '../../../shared/form/sections.ts';
import type { Figure } from '../../../shared/reading/report.ts';
import { ambiguous, figure, report } from './builder.ts';
import { resultOf } from './result.ts';

const withText = (texts: Partial<Record<SectionId, string>>, figures: readonly Figure[] = []) =>
  report({ figures, sections: report().sections.map((one) => ({ ...one, text: texts[one.id] ?? '' })) });

const medium = (s1: string, others: Partial<Record<SectionId, string>> = {}) =>
  resultOf('N17', withText({ s1, ...others }));

describe('N17 new media', () => {
  test.each([
    '我街道未开设新媒体账号。借助政务新媒体平台,如微博、抖音推送信息。',
    '我街道未开设新媒体账号。微信公众号推送信息30条。',
    '没有开通微博。通过微博发布信息30条。',
    '无政务新媒体。利用微信公众号及时公开信息。',
  ])('that there is none of is not used: %s', (text) => {
    expect(medium(text)).toMatchObject({ status: 'fail', severity: 'I' });
  });

  test('may be used in section six', () => {
    expect(medium('未开设新媒体账号。', { s6: '充分利用微信、微博平台互动。' }).status).toBe('fail');
  });

  test('the message has both sentences', () => {
    expect(medium('我局没有开通微博。通过微博发布信息30条。').message.zh).toBe(
      '正文一处写“我局没有开通微博”，另一处写“通过微博发布信息30条”，两处说法不一致。请核对。',
    );
  });

  test.each([
    ['another medium', '没有开通微博。通过微信公众号发布信息30条。'],
    ["the district's", '未开设新媒体账号。通过区政府微信公众号发布信息30条。'],
    ["another's", '未单独开设新媒体账号,依托“青禾发布”微信公众号公开。'],
    ['a group chat', '没有开通微信公众号。利用微信工作群宣传。'],
    ['supervision', '未开设新媒体账号。加强政务新媒体监管。'],
    ["the villages' denial", '各村未开设新媒体账号。通过微信公众号发布信息30条。'],
    ['an earlier denial', '此前未开设新媒体账号。开通微信公众号1个。'],
    ['use alone', '通过微博、微信公众号发布信息30条。'],
    ['denial alone', '未开设新媒体账号。政府网站是唯一公开载体。'],
  ])('is no contradiction: %s', (_, text) => {
    expect(medium(text).status).toBe('pass');
  });

  test('a plan of section five is no use', () => {
    expect(medium('未开设新媒体账号。', { s5: '通过微信公众号发布信息。' }).status).toBe('pass');
  });

  test('nothing can be said without any section', () => {
    const sections = report().sections.map((one) => ({ ...one, present: false }));
    expect(resultOf('N17', report({ sections })).reason).toBe('not_applicable');
  });
});

describe('N17 numbers', () => {
  const both = (one: Figure, other: Figure) => resultOf('N17', report({ figures: [one, other] })).status;

  test('of requests have one value each', () => {
    expect(both(figure('n.received', 5), figure('n.received', 7))).toBe('fail');
    expect(both(figure('n.carry_out', 0, { qualifier: 'negation' }), figure('n.carry_out', 2))).toBe('fail');
    expect(both(figure('n.received', 5), figure('n.received', 5))).toBe('pass');
  });

  test('may differ where they count something else', () => {
    expect(both(figure('n.received', 5), figure('n.received', 7, { includesCarryIn: true }))).toBe('pass');
    expect(both(figure('n.received', 5), figure('n.received', 70, { scope: 'region' }))).toBe('pass');
    expect(both(figure('n.received', 5), figure('n.received', 4, { qualifier: 'over' }))).toBe('pass');
    expect(both(figure('n.trainings', 1), figure('n.trainings', 2))).toBe('pass');
  });
});

describe('N18 processing fee', () => {
  const notCharged = figure('n.infofee_charged_yuan', 0, { qualifier: 'negation', raw: '未收取信息处理费' });
  const noFee = { ...notCharged, raw: '没有产生信息处理费' };
  const noNotice = figure('n.infofee_notices', 0, { qualifier: 'negation', raw: '未发出收费通知' });
  const charged = figure('n.infofee_charged_yuan', 203, { raw: '收取信息处理费203元' });
  const fee = (unpaid: number | ReturnType<typeof ambiguous>, ...figures: readonly Figure[]) =>
    resultOf('N18', report({ cells: { 't3.oth_nofee.sum': unpaid }, figures }));

  test.each([
    ['nothing charged', 0, [notCharged]],
    ['neither notice nor fee', 0, [notCharged, noNotice]],
    ['a fee', 0, [charged]],
    ['a fee, and requests that lapsed', 2, [charged]],
    ['nothing charged, since the notices were not paid', 2, [notCharged]],
  ] as const)('fits: %s', (_, unpaid, figures) => {
    expect(fee(unpaid, ...figures)).toMatchObject({ status: 'pass', severity: 'W' });
  });

  test.each([
    ['no notice, yet requests lapsed for not paying', 2, [noNotice]],
    ['no fee arose, yet requests lapsed for not paying', 2, [noFee]],
    ['no notice, yet a fee', 0, [noNotice, charged]],
    ['none and some', 0, [notCharged, charged]],
    ['no notice and three', 0, [noNotice, figure('n.infofee_notices', 3)]],
  ] as const)('does not fit: %s', (_, unpaid, figures) => {
    expect(fee(unpaid, ...figures).status).toBe('fail');
  });

  test('the message names sentence and cell', () => {
    const { message, cells } = fee(2, noNotice);
    expect(cells).toEqual(['t3.oth_nofee.sum']);
    expect(message.zh).toContain('正文写“未发出收费通知”，但表三“(六)其他处理 2.');
    expect(message.zh).toContain('填的是 2');
  });

  test('an ambiguous cell blames nobody, and nothing can be said where nothing is stated', () => {
    expect(fee(ambiguous(2), noNotice).status).toBe('pass');
    expect(fee(2)).toMatchObject({ status: 'na', reason: 'not_stated' });
  });
});
