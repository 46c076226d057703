import { remembering } from '../remember.ts';
import type { OrganLevel, OrganShape } from '../report.ts';

/** Names of organs: which words are one, and of what level and kind it is. */

/** What may stand between the beginning of a clause and the name of the organ. */
const LEAD =
  /^.*(?:编制(?:形成|完成|了)?|公布|发布|撰写|形成|制作|起草|现将|现就|现把|报送|向社会公开|关于|本报告[是为系]由?|有关规定|规定|要求|如下|精神|[:;,])/;
const PRONOUN = /^(?:我|本|全|各|该|其|年度|的|和)/;
const ORGAN_END =
  /(?:政府|[局委办厅部署所院校会社馆站队处段库行]|委员会|办公室|办公厅|街道|街道办事处|办事处|中心|公司|集团|大学|学院|医院|[省市县区州旗盟镇乡]|苏木|农场|林场|管理区|开发区|法院|检察院|[(]办公[室厅][)])$/;
/** Brand names that hacked or mirrored pages put in the place of the organ (domain specification H.2). */
export const SPAM =
  /bet\d|\dbet|bet365|365(?:体育|官网)|娱乐(?:城|平台)|体育平台|博彩|棋牌|彩票(?:平台|网)|[A-Za-z]{3,}\d*\(中国\)|必威|亚博|新葡京|威尼斯人|皇冠体育|开云体育|kaiyun|bwin|乐鱼体育|爱游戏|米兰体育|华体会|江南体育|万博体育|威廉希尔|williamhill|投注|竞猜/i;
const SITE = /官方网站|官网|网站|网$|平台|下载|入口/;
/** Words of organs in general, which name none. */
const GENERAL =
  /^(?:各级)?(?:人民)?(?:政府|机关|部门|单位|委员会|办公室|办公厅|街道|街道办事处|办事处|中心|学校|公司|[省市县区州镇乡]|[市县区镇乡]人民政府)$/;

/** An organ's name out of the words before (or inside) a report's name; null if none stands there. */
export const organIn = remembering((words: string): string | null => {
  const name = words
    .replaceAll(' ', '')
    .replace(/(?:关于)?(?:编制|公布|发布|做好)?$/, '')
    .replace(LEAD, '')
    .replace(/^[·()《\s]+/, '')
    .replace(/(?:关于|的)$/, '')
    // 某县人民政府信息公开工作年度报告 says 政府 once for both.
    .replace(/人民$/, '人民政府');
  const other = PRONOUN.test(name) || GENERAL.test(name) || SPAM.test(name) || SITE.test(name);
  return name.length >= 2 && !other && ORGAN_END.test(name) ? name : null;
});

const GOVERNMENT =
  /(?:[省市县区州旗盟乡镇]|苏木|地区)(?:人民政府|政府|行政公署)?$|(?:人民政府|街道|办事处|管理委员会|管委会)$/;
const TOWNSHIP = /(?:[乡镇]|苏木)(?:人民政府|政府)?$|街道$|(?:街道|地区)办事处$/;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市/;
const PROVINCE = /^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,8}自治区)/;
/** Zones are no level of their own, whatever the town before them is. */
const ZONE = /(?:开发|高新|示范|产业园|合作|保税|新|度假|风景名胜|旅游)区/;

/** The level of the region that a name begins with: of 云岭县水务局, county. */
function levelOfRegion(name: string): OrganLevel | null {
  const inside = name.replace(PROVINCE, '').replace(/^[\u4e00-\u9fff]{2,12}?自治州/, '州');
  const [province, prefecture] = [inside !== name && !inside.startsWith('州'), inside.startsWith('州')];
  const below = prefecture ? inside.slice(1) : inside;
  if (/^[\u4e00-\u9fff]{2,8}?(?:自治[县旗]|县|旗)(?!级)/.test(below)) {
    return 'county';
  }
  const city = /^[\u4e00-\u9fff]{2,6}?市/.exec(below)?.[0];
  const district = below.slice(city?.length ?? 0);
  if (/^[\u4e00-\u9fff]{1,5}区/.test(district) && !ZONE.test(district.slice(0, 8)) && city !== undefined) {
    return 'county';
  }
  if (city !== undefined) {
    return MUNICIPALITY.test(below)
      ? 'province'
      : prefecture || /^[\u4e00-\u9fff]{1,4}市/.test(district)
        ? 'county'
        : null;
  }
  if (prefecture || /^[\u4e00-\u9fff]{2,6}(?:州|盟|地区)/.test(below)) {
    return 'prefecture';
  }
  return province ? 'province' : null;
}

/** Level and kind of an organ by its name; zones and what is below no named region have no level. */
export function shapeOf(name: string): OrganShape {
  const bare = name.replace(/\s+/g, '');
  if (TOWNSHIP.test(bare)) {
    return { level: 'township', kind: 'government' };
  }
  return {
    level: ZONE.test(bare) ? null : levelOfRegion(bare),
    kind: GOVERNMENT.test(bare) ? 'government' : 'department',
  };
}
