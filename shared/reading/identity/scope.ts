import type { Passage } from '../passage.ts';
import type { Scope, Statement } from '../report.ts';

const OFFICE = /(?:政府|管委会|委员会).{0,4}(?:办公室|办公厅)$/;
const TOWNSHIP = /(?:[乡镇]|苏木)(?:人民政府)?$|街道$|办事处$/;
const ZONE =
  /(?:管理委员会|管委会)$|(?:开发|高新|示范|园|合作|管理|保税|风景名胜|旅游度假|高新技术产业|经济技术开发)区$/;
const GOVERNMENT = /(?:[省市州县区旗盟]|自治[区州县旗]|地区)(?:人民政府|政府|行政公署)?$/;
/** 某县人民政府(办公室): the name leaves open which of the two reports. */
const EITHER = /[(]办公[室厅][)]$/;

const OWN_WORDS = /我[局委办厅镇乡院所处中会]|本[局委办厅镇乡院所处]|本机关|本单位|我单位|我街道|本街道/;
const REGION_WORDS =
  /全[省市州县区旗盟](?:各级)?(?:各)?(?:行政机关|政府系统|政府部门|各部门|各单位|各乡镇|各镇街|各级各部门)|各级行政机关|我[省市州县区旗盟](?:各级|政府|共)|各乡镇及/;
const SYSTEM_WORDS = /系统(?:各级|各单位|全年|共)[^。;]{0,24}(?:收到|受理|新收|办理)[^。;]{0,12}申请/;

/** An office of a government, or a township: neither a region nor a system. */
const isHouse = (authority: string) => OFFICE.test(authority) || TOWNSHIP.test(authority);

/** What the kind of organ says; null for a zone, whose words decide, and where a name leaves it open. */
function scopeOfOrgan(authority: string): Scope | null {
  if (isHouse(authority)) {
    return 'own';
  }
  if (ZONE.test(authority) || EITHER.test(authority)) {
    return null;
  }
  return GOVERNMENT.test(authority) ? 'region' : 'own';
}

/** The first words of the narrative that speak for a scope. */
function saidBy(passages: readonly Passage[], words: RegExp, value: Scope): Statement<Scope>[] {
  for (const { text, offsets } of passages) {
    const match = words.exec(text);
    if (match !== null) {
      const end = match.index + match[0].length;
      return [{ value, where: 'body', raw: match[0], start: offsets[match.index] ?? null, end: offsets[end] ?? null }];
    }
  }
  return [];
}

/**
 * Whether a report speaks for one organ, for a region with all its organs, or for a vertically led system: by the kind
 * of organ first, then by the words of the narrative (domain specification 0 and B.1); with what says so.
 */
export function readScope(
  authority: Statement<string> | null,
  passages: readonly Passage[],
): { readonly scope: Scope; readonly scopes: readonly Statement<Scope>[] } {
  const organ = authority === null ? null : scopeOfOrgan(authority.value);
  const named = authority === null || organ === null ? [] : [{ ...authority, value: organ }];
  const system = saidBy(passages, SYSTEM_WORDS, 'system');
  const [region, own] = [saidBy(passages, REGION_WORDS, 'region'), saidBy(passages, OWN_WORDS, 'own')];
  const words = [...system, ...region, ...own];
  const bySystem = system.length > 0 && organ !== 'region' && !(authority !== null && isHouse(authority.value));
  const byWords = region.length === own.length ? 'unknown' : ((region[0] ?? own[0])?.value ?? 'unknown');
  return { scope: bySystem ? 'system' : (organ ?? byWords), scopes: [...named, ...words] };
}
