import { readFigures } from '../../../../shared/reading/figures/read-figures.ts';
import { passage, read } from './read.ts';

/** Texts that make patterns with repeated parts try again and again, if they can. */
const HOSTILE = [
  '1',
  '1件',
  '1 ',
  '1,',
  '一',
  '一百',
  '其中1件',
  '1件、',
  '(1件',
  '(2023年',
  '《',
  '“1',
  '收到',
  '未',
  '无,',
  '收到政府信息公开申请5件,',
  '未收到政府信息公开申请,',
  '未收到政府信息公开申请:',
  '无复议案件申请',
  '复议案件案件',
  '网上公开政府信息公开',
  '1个乡镇街道',
  '共计共',
  '全部办结,',
  '2023年',
  '自从年',
  '均已按时依法,',
  '具体为:',
  '10万余人次,其中',
  '1件因因因因因因因因因因因因因因因因因因因因因因因因因因因因因因',
  '申请公开公开申请1件',
  '在在在在在在在在在在在在在在1件',
  '复议案件行政诉讼案件1件',
  '网站发布和公开各类政府信息1条',
  '未收到任何相关有关各类书面群众申请1',
];

const filled = (words: string, units: number) => words.repeat(Math.ceil(units / words.length)).slice(0, units);

/** Units of text that patterns were led over, a try at one place counting as one; a clock would tell the machine's load. */
function stepsOf(text: string): number {
  let steps = 0;
  const exec = RegExp.prototype.exec;
  const spy = jest.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, words: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, words);
    steps += 1 + (match === null ? (this.sticky ? 0 : words.length - from) : match.index + match[0].length - from);
    return match;
  });
  const { figures } = readFigures([passage(text, 's1.2')], { year: 2024, scope: 'own' });
  spy.mockRestore();
  expect(figures.length).toBeLessThanOrEqual(2_000);
  return steps;
}

test.each(HOSTILE)('a line of %s takes steps in proportion to its length', (words) => {
  const [short, long] = [stepsOf(filled(words, 5_000)), stepsOf(filled(words, 10_000))];
  expect(short).toBeGreaterThan(0);
  expect(long).toBeLessThanOrEqual(2.2 * short);
});

const MEGABYTE = 1_000_000;

test.each(['1', '1件', '一', '未', '其中1件、'])(
  'a megabyte of %s takes no more steps than the limits allow',
  (words) => {
    const short = stepsOf(filled(words, 10_000));
    expect(stepsOf(filled(words, MEGABYTE))).toBeLessThanOrEqual(12 * short);
  },
);

test('an honest report of many numbers is read to its end', () => {
  const items = Array.from({ length: 300 }, (_, item) => `第${item}项工作稳步推进,发布信息${item + 1}条。`);
  const { figures } = read([...items, '收到政府信息公开申请5件。']);
  expect(figures).toHaveLength(301);
  expect(figures.at(-1)?.id).toBe('n.received');
});
