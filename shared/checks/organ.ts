import { shapeOf } from '../reading/identity/organs.ts';
import type { OrganLevel } from '../reading/report.ts';
import type { CheckContext } from './model.ts';

/**
 * What duties an organ has: `department` of a government at county level or above, `government` at county level or above,
 * `township` (sub-district offices too), `other` for all that the law names no duty of.
 */
export type Standing = 'department' | 'government' | 'township' | 'other';

const TOWNSHIP = /(?:[乡镇]|苏木)(?:人民政府|政府)?$|街道(?:办|办事处)?$|地区办事处$/;
const GOVERNMENT = /(?:[省市县区州旗盟]|地区)(?:人民政府|政府|行政公署)?$/;
/** Zones are run by dispatched organs, whatever their names end in. */
const ZONE = /(?:开发|高新|示范|园|合作|保税|管理|度假|风景名胜|旅游|新)区$|管委会$|管理委员会$/;
const DEPARTMENT = /(?:局|厅|委员会|委|部门|办公室|办公厅|办|署)$/;
/** Offices that report for their government, branches, and bodies that are no department of a government. */
const NO_DEPARTMENT =
  /政府(?:办|办公室|办公厅)$|[(]办公[室厅][)]$|分局$|[村居]民委员会$|[乡镇]|街道|党委|[市县区省州]委(?!员会)./;

/** The standing that a name tells; H.9 of the domain specification: an office of a government is not the government. */
export function standingOfName(name: string): Standing {
  const bare = name.replace(/\s+/g, '');
  if (TOWNSHIP.test(bare)) return 'township';
  if (ZONE.test(bare)) return 'other';
  if (GOVERNMENT.test(bare)) return 'government';
  return DEPARTMENT.test(bare) && !NO_DEPARTMENT.test(bare) ? 'department' : 'other';
}

type Known = Pick<CheckContext, 'agency' | 'report'>;

/** By the registry where it says, else by the name as read; null where no authority was read. */
export function standingOf({ agency, report }: Known): Standing | null {
  if (agency?.level === 'township') return 'township';
  if (agency?.kind != null) return agency.kind;
  const name = agency?.name ?? report.authority;
  return name === null ? null : standingOfName(name);
}

/** The level of the organ; null where neither the registry nor its name says (a city may be of three levels). */
export function levelOf({ agency, report }: Known): OrganLevel | null {
  if (agency?.level != null) return agency.level;
  const name = agency?.name ?? report.authority;
  return report.evidence.organ?.level ?? (name === null ? null : shapeOf(name).level);
}

/** A place that configuration names, by division code and by name. */
interface Region {
  readonly division: string;
  readonly name: string;
}

/** Whether the organ lies in a region: by the registry's division code, else by the place its name begins with. */
export function liesIn({ agency, report }: Known, { division, name }: Region): boolean {
  if (agency?.region != null) return agency.region.startsWith(division);
  const own = agency?.name ?? report.authority ?? '';
  return own.startsWith(name) || new RegExp(`^[\\u4e00-\\u9fff]{2,8}?(?:省|自治区)${name}`).test(own);
}
