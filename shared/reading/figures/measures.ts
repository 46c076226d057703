/** Measure words that count something; a word after them shows that they are part of another word (部门, 条例, 人大). */
const COUNTING: readonly (readonly [words: string, unless?: string])[] = [
  ['场次|人次|件次|家次|班次|批次|篇次|条次|起次|期次|项次|户次'],
  ['件|宗|篇|份(?!额)|条(?!例|款)|封|幅|册|则|轮|笔|卷|台次|票'],
  ['起', '诉|到|草|来'],
  ['次', '性|要|数|日|年'],
  ['例', '如|行|会'],
  ['期', '间|限|满|末|望'],
  ['项', '目'],
  ['场', '所|馆|地|景'],
  ['人', '大|民|员|才|社|口|力|工|均|事|士|物|群|行|居'],
  ['名', '称|单|录|义'],
  ['位', '于|置|列|居'],
  ['户', '籍|口'],
  ['家', '庭|属|长|园|具|乡|校'],
  ['批', '准|示|复|发|评'],
  ['部', '分|门|委|长|队|级|署|位'],
  ['本', '级|年|单位|机关|市|区|县|局|镇|街|月|质|地'],
  ['处', '理|罚|置|长|于|以|室|级'],
  ['类', '别|型|似'],
  ['种', '植|类|子'],
  ['组', '织|成|长|建'],
  ['套', '取'],
  ['页', '面|码'],
  ['张', '贴|家|掖'],
  ['单', '位|独|元|一|项|列'],
  ['台', '账|阶|湾|州'],
  ['所', '有|在|属|辖|称|需|示|列'],
  ['块', ''],
  [
    '个',
    '月|工作日|自然日|小时|方面|部分|环节|层面|维度|试点领域|重点领域|领域|季度|转变|坚持|统一|务必|意识|维护|确保|不得|百分点|性',
  ],
];

const COUNT = new RegExp(
  COUNTING.map(([words, unless]) => (unless ? `(?:${words})(?!${unless})` : `(?:${words})`)).join('|'),
  'y',
);

const MONEY = /元(?!素|旦|宵|件)/y;
const SHARE = /%|‰|个百分点/y;
/** Dates, times, spans of time and the numbers of documents and houses: no figures. */
const NO_FIGURE =
  /年|月|日|号|时|点|分|秒|天|周|季度|岁|届|楼|室|路|级|版|度|小时|学时|工作日|个月|个工作日|个自然日|个小时|个季度/y;
/** What a figure counts is never one of these (the twenty-six pilot fields of the State Council are a name). */
const NAMED = /(?:项|个|大|类)?(?:试点领域|重点领域|标准目录|“?一网)/y;

export type Measure =
  | { readonly kind: 'count' | 'money' | 'share'; readonly word: string }
  | { readonly kind: 'none' | 'no-figure' };

let beginnings: ReadonlySet<number> | undefined;

/** Whether a unit may begin a measure word, or stand between a numeral and it (余, 多). */
export function mayCount(unit: number): boolean {
  beginnings ??= new Set(
    ['余', '多', '元', ...COUNTING.flatMap(([words]) => words.replace(/\(.*?\)/g, '').split('|'))].map((word) =>
      word.charCodeAt(0),
    ),
  );
  return beginnings.has(unit);
}

/** What a sticky pattern matches at `at`. */
function wordAt(text: string, at: number, pattern: RegExp): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The measure word that stands at `at`. */
export function measureAt(text: string, at: number): Measure {
  const share = wordAt(text, at, SHARE);
  if (share !== undefined) {
    return { kind: 'share', word: share };
  }
  const money = wordAt(text, at, MONEY);
  if (money !== undefined) {
    return { kind: 'money', word: money };
  }
  if (wordAt(text, at, NO_FIGURE) !== undefined || wordAt(text, at, NAMED) !== undefined) {
    return { kind: 'no-figure' };
  }
  const word = wordAt(text, at, COUNT);
  return word === undefined ? { kind: 'none' } : { kind: 'count', word };
}
