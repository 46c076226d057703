/** The wordings in which published reports print the labels of the form (catalogue of layouts, part D). */
import type { Random } from './random.ts';

/** Other wordings of whole labels, under the official one. */
const WORDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  行政规范性文件: ['规范性文件', '行政规范性文件 '],
  规范性文件: ['行政规范性文件', '规 范 性 文 件'],
  规章: ['规 章', '规章(设区的市、自治州人民政府应提供相关数据)'],
  行政事业性收费: ['行政事业型收费', '行政事业性收费 '],
  本年制发件数: ['本年制发数', '本年度制发数', '本年 制发件数'],
  本年废止件数: ['本年废止数', '本年废止 件数'],
  现行有效件数: ['现行有效数', '现行有效 件数'],
  本年处理决定数量: ['处理决定数量', '本年处理决定 数量', '本年处理绝对数量'],
  '本年收费金额(单位:万元)': ['本年收费金额', '本年度收费金额(万元)', '本年收费金额 (单位:万元)'],
  '本年增/减': ['本年增\\减', '本年增/减(减用负值表示)', '本年 增/减'],
  上一年项目数量: ['上一年 项目数量', '上一年项目数量(指上年事项数)'],
  采购总金额: ['采购总金额(万元)', '采购总 金额'],
  信息内容: ['信息 内容'],
  自然人: ['自然 人', '自 然 人'],
  '商业 企业': ['商业企业', '商 业 企 业'],
  '科研 机构': ['科研机构'],
  社会公益组织: ['社会 公益 组织'],
  法律服务机构: ['法律 服务 机构'],
  总计: ['总 计', '合计', '总  计'],
  结果维持: ['结果 维持'],
  结果纠正: ['结果 纠正'],
  其他结果: ['其他 结果'],
  尚未审结: ['尚未 审结'],
  '(二)部分公开(区分处理的,只计这一情形,不计其他情形)': [
    '(二)部分公开',
    '(二)部分公开 (区分处理的,只计这一情形,不计其他情形)',
  ],
  '3.危及“三安全一稳定”': ['3.危及"三安全一稳定"', '3.危及三安全一稳定'],
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': [
    '1.申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请',
  ],
  '(六)其他处理': ['(六)其他', '(六) 其他处理'],
};

/** How one report writes its labels. */
export interface Lettering {
  readonly fullWidth: boolean;
  readonly ordinal: '.' | '、' | '．' | '. ';
  /** Share of labels in another wording than the official one. */
  readonly variants: number;
}

export const OFFICIAL: Lettering = { fullWidth: false, ordinal: '.', variants: 0 };

export const randomLettering = (random: Random): Lettering => ({
  fullWidth: random.chance(0.6),
  ordinal: random.pick(['.', '.', '.', '、', '．', '. ']),
  variants: random.pick([0, 0, 0.1, 0.3]),
});

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ':': '：' };

/** A label as a report writes it. */
export function letter(label: string, { fullWidth, ordinal, variants }: Lettering, random: Random): string {
  const others = WORDINGS[label];
  const wording = others !== undefined && random.chance(variants) ? random.pick(others) : label;
  const numbered = wording.replace(/^(\d)\./, `$1${ordinal}`);
  return fullWidth ? numbered.replace(/[(),:]/g, (mark) => WIDE[mark] ?? mark) : numbered;
}
