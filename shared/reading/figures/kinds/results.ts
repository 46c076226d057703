import { CASES } from './fragments.ts';
import type { FigureKind, Phrase } from './kind.ts';

const SUBJECT = '(?:的|类型?|答复|政府|[”"]|信息|申请|件|情形|情况|等)*';

function result(id: string, zh: string, en: string, words: string, not = '(?!)'): FigureKind {
  const unless = new RegExp(not);
  // Beside 主动公开 the numbers are of another sort of list.
  const doubt = /主动公开[^。;◆]{0,6}\d+[件条][^。◆]*◆|◆[,(]?(?:其中|含|包括|包含)[^。;◆]{0,6}部分公开/;
  const phrases: Phrase[] = [
    {
      lead: new RegExp(`(?:${words})${SUBJECT}$`),
      topic: 'requests',
      doubt,
      unless,
      // One reason's share of a result is not the result, unless it is named as an example.
      unlessBefore: new RegExp(
        `${not}|(?:(?<!原)因|属于(?!予以|部分|不予|无法|其他)|涉及|由于|鉴于|依据)(?!.*等)|未予以|不同意`,
      ),
    },
    {
      lead: /^(?:其中|[、和及])*$/,
      tail: new RegExp(`^(?:申请)?(?:为|系|是|均|已|依法|作出)*(?:${words})`),
      topic: 'requests',
      doubt,
      unless,
    },
  ];
  return { id, name: { zh, en }, family: 'result', unit: '件', units: CASES, words: [zh.slice(2)], phrases };
}

/** The six groups of results; a sum of two of them (予以公开及部分公开) is neither. */
export const RESULTS: readonly FigureKind[] = [
  result('n.granted', '予以公开', 'granted', '(?:予以|同意|全部|完全)公开', '不予|部分公开|不予以|主动公开'),
  result(
    'n.partial',
    '部分公开',
    'granted in part',
    '部分公开',
    '(?:予以公开|全部公开|公开)[、和及或与(](?:予以)?部分|部分公开[、和及或与(]|不予',
  ),
  result('n.deny', '不予公开', 'refused', '不予公开', '部分公开|不予公开[、和及或与(]|[、和及或与]不予公开'),
  result(
    'n.unable',
    '无法提供',
    'unable to provide',
    '无法提供',
    '不予公开|无法提供[、和及或与(]|[、和及或与]无法提供',
  ),
  result('n.np', '不予处理', 'not processed', '不予处理', '不予处理[、和及或与(]|[、和及或与]不予处理'),
  result(
    'n.oth',
    '其他处理',
    'handled otherwise',
    '其[他它](?:方式)?处理',
    '其[他它](?:方式)?处理[、和及或与(]|[、和及或与]其[他它](?:方式)?处理',
  ),
];
