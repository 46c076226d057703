import { readFigures } from '../../../../shared/reading/figures/read-figures.ts';
import { passage, read } from './read.ts';

const MEGABYTE = 1_000_000;

/** Texts that make patterns with repeated parts try again and again, if they can. */
const HOSTILE = [
  '1',
  '1件',
  '1 ',
  '1,',
  '一',
  '其中1件',
  '1件、',
  '(1件',
  '《',
  '“1',
  '收到',
  '收到政府信息公开申请5件,',
  '未收到政府信息公开申请,',
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

test.each(HOSTILE)('a line of a megabyte of %s comes to an end, with a bounded number of figures', (words) => {
  const line = passage(words.repeat(Math.ceil(MEGABYTE / words.length)), 's1.2');
  const { figures } = readFigures([line], { year: 2024, scope: 'own' });
  expect(figures.length).toBeLessThanOrEqual(2_000);
});

test('an honest report of many numbers is read to its end', () => {
  const items = Array.from({ length: 300 }, (_, item) => `第${item}项工作稳步推进,发布信息${item + 1}条。`);
  const { figures } = read([...items, '收到政府信息公开申请5件。']);
  expect(figures).toHaveLength(301);
  expect(figures.at(-1)?.id).toBe('n.received');
});
