import type { Scope } from '../report.ts';

const OFFICE = /(?:政府|管委会|委员会).{0,4}(?:办公室|办公厅)$/;
const TOWNSHIP = /(?:[乡镇]|苏木)(?:人民政府)?$|街道$|办事处$/;
const ZONE =
  /(?:管理委员会|管委会)$|(?:开发|高新|示范|园|合作|管理|保税|风景名胜|旅游度假|高新技术产业|经济技术开发)区$/;
const GOVERNMENT = /(?:[省市州县区旗盟]|自治[区州县旗])(?:人民政府|政府)?$/;

const OWN_WORDS = /我[局委办厅镇乡院所处中会]|本[局委办厅镇乡院所处]|本机关|本单位|我单位|我街道|本街道/;
const REGION_WORDS =
  /全[省市州县区旗盟](?:各级)?(?:各)?(?:行政机关|政府系统|政府部门|各部门|各单位|各乡镇|各镇街|各级各部门)|各级行政机关|我[省市州县区旗盟](?:各级|政府|共)|各乡镇及/;
const SYSTEM_WORDS =
  /(?:全[省市州县区国]|本|我)?(?:[\u4e00-\u9fff]{2,8})?系统(?:各级|各单位|全年|共)[^。;]{0,24}(?:收到|受理|新收|办理)[^。;]{0,12}申请/;

/**
 * Whether a report speaks for one organ, for a region with all its organs, or for a vertically led system: by the kind
 * of organ first, then by the words of the narrative (domain specification 0 and B.1).
 */
export function scopeOf(authority: string | null, narrative: string): Scope {
  if (authority !== null) {
    if (OFFICE.test(authority) || TOWNSHIP.test(authority)) {
      return 'own';
    }
    if (!ZONE.test(authority) && GOVERNMENT.test(authority)) {
      return 'region';
    }
  }
  if (SYSTEM_WORDS.test(narrative)) {
    return 'system';
  }
  if (authority !== null && !ZONE.test(authority)) {
    return 'own';
  }
  const [region, own] = [REGION_WORDS.test(narrative), OWN_WORDS.test(narrative)];
  return region === own ? 'unknown' : region ? 'region' : 'own';
}
