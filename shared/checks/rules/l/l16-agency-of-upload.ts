import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** The name without the words that are often left out: 柳湾街道办事处 and 柳湾街道 are one agency. */
const core = (name: string) =>
  name
    .replaceAll('人民政府', '')
    .replace(/办事处$/, '')
    .replace(/\s+/g, '');

/** Whether two names mean one agency; the longer one may begin with the places above it. */
function same(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)];
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));
}

/** L16: the agency that the upload was filed for is the one that the report names. */
export const agencyOfUpload = rule({
  id: 'L16',
  severity: 'W',
  title: { zh: '报告单位与上传目录的单位一致', en: 'The report is that of the agency it was filed for' },
  why: { zh: '防止文件放错单位的目录', en: "A file in the wrong agency's folder" },
  formula: 'agency of the key = authority in the report',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '文件是替“{filed}”上传的，但报告写的单位是“{stated}”。请确认没有传错文件或目录。',
      en: 'The file was uploaded for “{filed}”, but the report names “{stated}”. Please make sure that file and folder are right.',
    },
  },
  evaluate: ({ report, filed }): Outcome[] => {
    if (filed === null) return [notAssessed('not_applicable')];
    const filedName = filed.agencyName;
    if (filedName === null) return [notAssessed('no_config')];
    const named = [report.authority, ...report.evidence.authorities.map((one) => one.value)].filter(
      (name): name is string => name !== null,
    );
    const stated = named[0];
    if (stated === undefined) return [notAssessed('not_stated')];
    return [named.some((name) => same(name, filedName)) ? pass() : fail({ values: { filed: filedName, stated } })];
  },
});
