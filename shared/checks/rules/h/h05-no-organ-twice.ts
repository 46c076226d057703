import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { namedTwice, nameOfHead, namesBelow } from './below.ts';

/** H05: no organ is in the roster twice, under two names. */
export const noOrganTwice = rule({
  id: 'H05',
  severity: 'W',
  title: { zh: '下级单位没有重复', en: 'No agency below is there twice' },
  why: {
    zh: '同一机关登记两次（如政府办公室既作为本级又作为部门），汇总时会重复计算',
    en: 'An organ entered twice, such as an office as the government itself and as a department, is counted twice',
  },
  formula: 'names of the roster, without places above and 人民政府, differ',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '“{one}”和“{other}”像是同一个机关（共{count}处）。请核对名录，同一机关只保留一个，以免汇总时重复计算。',
      en: '“{one}” and “{other}” seem to be one organ ({count} such cases). Please check the roster and keep one of them, or the organ is counted twice.',
    },
  },
  evaluate: (context): Outcome[] => {
    const names = namesBelow(context);
    if (names.length === 0) return [notAssessed('no_config')];
    const twice = namedTwice(names, nameOfHead(context));
    const [first] = twice;
    if (first === undefined) return [pass()];
    return [fail({ values: { one: first[0], other: first[1], count: twice.length } })];
  },
});
