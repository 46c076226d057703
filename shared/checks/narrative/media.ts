import type { Report } from '../../reading/report.ts';
import { sentencesOf } from './sentences.ts';

/** Media that an office may have an account on; 新媒体 stands for all of them. */
const MEDIA: Readonly<Record<string, string>> = {
  新媒体: '新媒体',
  微博: '微博',
  微信: '公众号|微信(?!群|工作群|朋友圈|小程序|支付)',
  抖音: '抖音|头条号|视频号',
};

const NONE = '(?:未|没有|尚未|暂未|从未|无)(?:开设|开通|建立|注册|运营|设立|使用|有)?';
const DENIED = new RegExp(
  `(?:${NONE})(?:任何|官方|本级|单位|政务|的)*(新媒体|微博|微信|抖音)(?:公众号|官方|平台|账号|帐号|号)*(?=$|[,。;、及和或)])`,
);
/** Own use: by means of it, or so many items on it; 依托 leans on another's, which who has none of its own (未单独开设) may do. */
const USES = '(?:通过|利用|借助|运用|使用|开通|开设|运营)';
/** Not own use: what others run, oversee or plan, and what is denied. */
const NOT_OWN =
  /[省市州县区旗](?:级|委|里|直|政府|人民政府|融媒|[^,。;]{0,8}(?:微信|微博|新媒体|公众号|抖音))|上级|各(?:村|社区|部门|单位|乡镇|街道)|监管|管理|监测|巡查|检查|整改|关停|注销|清理|如有|未|没有|无|不|将|拟|计划|探索|下一步|加强|推进|可以|鼓励/;
/** Improvements are announced in section five; the preamble tells where the report can be had. */
const PLACES = /^s(?:1|6)/;

/** Who else has none, or when there was none. */
const DENIAL_OF_OTHERS = /各(?:村|社区|部门|单位|乡镇|街道)|部分|个别|此前|之前|以前|过去/;

/** Two statements that cannot both be true. */
export interface Contradiction {
  readonly one: string;
  readonly other: string;
}

const clausesOf = (report: Report) =>
  sentencesOf(report)
    .filter(({ section }) => PLACES.test(section))
    .flatMap(({ text }) => text.split(/[,。;!?:]/));

/** The first clause that denies each medium. */
function denials(clauses: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const clause of clauses) {
    const medium = DENIED.exec(clause)?.[1];
    if (medium !== undefined && !found.has(medium) && !DENIAL_OF_OTHERS.test(clause)) found.set(medium, clause);
  }
  return found;
}

function usedIn(clauses: readonly string[], medium: string): string | undefined {
  const words = medium === '新媒体' ? Object.values(MEDIA).join('|') : (MEDIA[medium] ?? medium);
  const publishes = '(?:平台|账号)?(?:共|累计)?(?:发布|推送|更新|编发)';
  const use = new RegExp(`${USES}[^,。;]{0,14}(?:${words})|(?:${words})${publishes}[^,。;]{0,10}\\d`);
  return clauses.find((clause) => use.test(clause) && !NOT_OWN.test(clause));
}

/** An account that the text says there is none of, and a clause that uses it. */
export function mediaContradiction(report: Report): Contradiction | null {
  const clauses = clausesOf(report);
  for (const [medium, denial] of denials(clauses)) {
    const use = usedIn(clauses, medium);
    if (use !== undefined) return { one: denial, other: use };
  }
  return null;
}
