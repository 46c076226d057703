import type { Scope } from '../report.ts';
import { type Mark, marksOf } from './marks.ts';

/** `level`: the government itself without the levels below it (县本级), which its own report may or may not count. */
export type StatedScope = Scope | 'level';

const VERB = '(?:共|全年|累计|本级|本年度?|20\\d\\d年度?)*(?:收到|受理|新收|接收|接到|办理|办结|答复)';
const REGION =
  '全(?:市|区|县|省|州|盟|旗)(?!性|面)|各级(?:行政机关|政府|部门|各部门)|各(?:乡镇|镇街|县区|县市区|区县)[^,。;]{0,8}(?:部门|政府)';
const SYSTEM = '全系统';
const OWN =
  '[我本](?:局|委|办|厅|院|镇|乡|街道|机关|单位|部门|处|站|所|中心|社区|队)|全(?:局|镇|乡|街道)|街道办事处|局机关|政府办公[厅室]' +
  // A named organ receives its own requests, not those of its region.
  `|[\\u4e00-\\u9fff](?:局|委员会|委|办公室|镇|乡|街道)(?=${VERB})`;
const LEVEL = '[市区县州省]本级';
/** The government itself, or all that it governs; the words do not say. */
const EITHER = `[市区县州](?:人民)?政府(?=${VERB})`;
const SCOPE = new RegExp(`(${REGION})|(${SYSTEM})|(${OWN})|(${LEVEL})|${EITHER}`, 'g');

/** Of whom a text speaks, from each word on. */
export function scopesOf(text: string): Mark<StatedScope>[] {
  return marksOf(text, SCOPE, ([, region, system, own, level]) =>
    region ? 'region' : system ? 'system' : own ? 'own' : level ? 'level' : 'unknown',
  );
}
