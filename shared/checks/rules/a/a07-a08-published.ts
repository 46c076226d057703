import type { Severity } from '../../model.ts';
import { rule } from '../../rule.ts';
import { atLeast } from '../inequality.ts';

const PARTS = ['rules', 'normdocs'];

const publishedWithin = (id: string, severity: Severity, whole: 'total_public' | 'new_made', zh: string, en: string) =>
  rule({
    id,
    severity,
    title: { zh: `本年新公开数量不超过${zh}`, en: `Newly published is not more than ${en}` },
    why:
      whole === 'total_public'
        ? { zh: '新公开的是对外公开总数的一部分', en: 'What is newly published is part of what is published' }
        : { zh: '超过时常因补公开往年文件', en: 'More is possible where older documents are released' },
    formula: `new_public ≤ ${whole}`,
    forms: ['v2019'],
    parts: () => PARTS,
    messages: {
      fail: {
        zh: `本年新公开数量{right}大于${zh}{left}，请核对{cells|cells}。`,
        en: `Newly published is {right}, more than ${en} {left}; please check {cells|cells}.`,
      },
    },
    evaluate: ({ report }) =>
      PARTS.map((part) => atLeast(report, part, [[1, `t2v19.${part}.${whole}`]], [[1, `t2v19.${part}.new_public`]])),
  });

/** A07, A08: of the form of 2019. */
export const published = [
  publishedWithin('A07', 'W', 'total_public', '对外公开总数量', 'the total published'),
  publishedWithin('A08', 'I', 'new_made', '本年新制作数量', 'newly made'),
];
