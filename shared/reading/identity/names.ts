/** A report named in a text: `某市2024年政府信息公开工作年度报告`, in any order of its parts. */
export interface ReportName {
  readonly authority: string | null;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const CORE = '(?:政府|政务)?信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:总结)?(?:报告|年报)';
const ORGAN = '[\\u4e00-\\u9fff·()]{2,60}?';
const YEAR = '[12]\\d{3}';

let pattern: RegExp | undefined;

function reportName(): RegExp {
  pattern ??= new RegExp(
    `(?<before>${ORGAN})?(?<year>${YEAR})年?度?(?<between>${ORGAN})??${CORE}` +
      `|(?<organ>${ORGAN})${CORE}(?:[(](?<behind>${YEAR})年?度?[)])?`,
    'g',
  );
  return pattern;
}

const DIGITS = '〇一二三四五六七八九';

/** Years in Chinese numerals as digits, unit for unit: 二〇二四年 becomes 2024年. */
export const withDigitYears = (text: string): string =>
  text.replace(/[一二][〇零○ОO0一二三四五六七八九]{3}(?=年)/g, (year) =>
    [...year].map((digit) => (/[零○ОO0]/.test(digit) ? '0' : String(DIGITS.indexOf(digit)))).join(''),
  );

/** What may stand between the beginning of a clause and the name of the organ. */
const LEAD =
  /^.*(?:编制(?:形成|完成|了)?|公布|发布|撰写|形成|制作|起草|现将|现就|现把|报送|向社会公开|关于|本报告[是为系]|有关规定|规定|要求)/;
const PRONOUN = /^(?:我|本|全|各|该|其|年度|的|和)/;
const ORGAN_END =
  /(?:政府|[局委办厅部署所院校会社馆站队处段库]|委员会|办公室|办公厅|街道|街道办事处|办事处|中心|公司|集团|大学|学院|医院|[省市县区州旗盟镇乡]|苏木|农场|林场|管理区|开发区|法院|检察院)$/;
/** Brand names that hacked or mirrored pages put in the place of the organ (domain specification H.2). */
export const SPAM = /bet\d|\dbet|365(?:体育|官网)|娱乐(?:城|平台)|体育平台|博彩|棋牌|彩票(?:平台|网)/i;
const SITE = /官方网站|官网|门户网站|平台|下载/;

/** Words of organs in general, which name none. */
const GENERAL = /^(?:各级)?(?:人民)?(?:政府|机关|部门|单位|委员会|办公室|办公厅|街道|中心|学校|公司)$/;

/** An organ's name out of the words before (or inside) a report's name; null if none stands there. */
export function organIn(words: string): string | null {
  const name = words
    .replace(/(?:关于)?(?:编制|公布|发布|做好)?$/, '')
    .replace(LEAD, '')
    .replace(/^[·()\s]+/, '')
    .replace(/(?:关于|的)$/, '')
    // 某县人民政府信息公开工作年度报告 says 政府 once for both.
    .replace(/人民$/, '人民政府');
  const other = PRONOUN.test(name) || GENERAL.test(name) || SPAM.test(name) || SITE.test(name);
  return name.length >= 2 && !other && ORGAN_END.test(name) ? name : null;
}

/**
 * Every report named in a text; in book marks only where the name fills them, since 《关于做好2024年政府信息公开工作年度
 * 报告编制发布工作的通知》 names another document.
 */
export function reportNames(text: string): ReportName[] {
  const compact = withDigitYears(text);
  return [...compact.matchAll(reportName())].flatMap((match) => {
    const end = match.index + match[0].length;
    const open = compact.lastIndexOf('《', match.index);
    const inMarks = open >= 0 && compact.indexOf('》', open) >= end;
    if (inMarks && compact[end] !== '》') {
      return [];
    }
    const { before, between, organ, year, behind } = match.groups ?? {};
    const words = [before, between, organ].find((one) => one !== undefined && organIn(one) !== null);
    const stated = year ?? behind;
    return [
      {
        authority: words === undefined ? null : organIn(words),
        year: stated === undefined ? null : Number(stated),
        start: match.index,
        end,
      },
    ];
  });
}
