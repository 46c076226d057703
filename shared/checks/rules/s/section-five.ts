/** How section five divides into problems and improvements. */
export interface ProblemsAndImprovements {
  /** Characters without white space. */
  readonly problems: number;
  readonly improvements: number;
}

const NUMBER = '(?:[(]?[一二三四五六七八九十\\d]{1,2}[)、.]+|[一二三四五六七八九]是|第[一二三四五],)?';
/** A heading or the first words of a sentence after which improvements are told; one of both (问题及改进) divides nothing. */
const IMPROVEMENTS = new RegExp(
  `^${NUMBER}(?:(?:主要|具体|相应)?的?(?:改进|整改|对策|解决)|下一?步|下阶段|今后|接下来|为此|对此|20\\d{2}年,[^。;]{0,8}将|明年|工作(?:打算|思路|措施)|努力方向|措施|打算|针对(?:上述|以上|这些|存在|此))`,
);
const PROBLEMS = new RegExp(
  `^${NUMBER}(?:主要)?的?(?:存在|主要|问题|不足|困难|薄弱|工作中)[^。:]{0,16}(?:问题|不足|困难|环节)`,
);
const BOTH = /(?:问题|不足|困难)[^。,;]{0,6}(?:改进|整改|措施|对策|打算)/;
const HEADING = 30;

/** A sentence that tells a measure, wherever it stands; not one that says what is wanting. */
const MEASURE =
  /(?:下一?步|今后|将(?:继续|进一步|不断|持续|切实|按|通过|以|加|着|重)|进一步(?:加强|完善|提高|提升|强化|规范|加大|健全|优化|拓展|丰富)|(?:改进|整改)(?:措施|情况|方法)|^(?:[一二三四五]是)?(?:加强|加大|完善|强化|提高|提升|优化|规范|健全|拓展|丰富|深化))/;
const WANTING = /有待|还需|仍需|需要|需进一步|不够|不足|不高|不强|不深|不全|欠缺|缺乏|尚未|差距|薄弱/;

/** Where a sentence belongs by its first words; null where they do not say. */
function sideOf(sentence: string): keyof ProblemsAndImprovements | null {
  if (BOTH.test(sentence.slice(0, HEADING))) return null;
  if (IMPROVEMENTS.test(sentence)) return 'improvements';
  return PROBLEMS.test(sentence) ? 'problems' : null;
}

/**
 * The characters of both halves. Headings and first words divide them; in a text without any of those each sentence counts
 * by what it says.
 */
export function divide(text: string): ProblemsAndImprovements {
  const sentences = text.split('\n').flatMap((line) => line.replace(/\s+/g, '').match(/[^。;!]+[。;!]?/g) ?? []);
  const lengths = { problems: 0, improvements: 0 };
  const divided = sentences.some((sentence) => sideOf(sentence) === 'improvements');
  let side: keyof ProblemsAndImprovements = 'problems';
  for (const sentence of sentences) {
    if (divided) side = sideOf(sentence) ?? side;
    else side = MEASURE.test(sentence) && !WANTING.test(sentence) ? 'improvements' : 'problems';
    lengths[side] += sentence.length;
  }
  return lengths;
}
