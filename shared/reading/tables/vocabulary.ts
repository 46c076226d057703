import { FORMS } from '../../form/forms.ts';
import type { FormVersion, Heading, TableId } from '../../form/model.ts';
import { RESULT_GROUPS, RESULTS_HEADING } from '../../form/table3.ts';

/**
 * What a label of the form stands for. `row` names a row, `group` a heading in front of several result rows, `column` a
 * column, `words` any other wording printed in the table.
 */
export interface Mark {
  readonly table: TableId;
  readonly role: 'row' | 'group' | 'column' | 'words';
  readonly id: string;
  /** Place in the order of both forms' rows taken together. */
  readonly order: number;
  readonly versions: readonly FormVersion[];
}

/** A label of the form as a key, with what it may stand for. */
export interface Entry {
  readonly key: string;
  readonly marks: readonly Mark[];
}

/** Brackets inside a label, one level of nesting; the short ones (一) to (九) number rows and items, others are notes. */
const BRACKETS = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
/** Raised and circled numbers behind a label point to a note. */
const NOTE_MARKS = /[\s²³¹⁰-⁹①-⑳※]+$/u;
const NUMBER_IN_BRACKETS = /^\s?[一二三四五六七八九]\s?$/;
const INSIGNIFICANT = /[\s、,。.:;·“”"'‘’「」《》<>()[\]\\/—–~*#_-]/g;

/** A label without white space, punctuation and notes: `(二)部分公开(区分处理的,…)` becomes `二部分公开`. */
export function keyOf(text: string): string {
  const unnoted = text
    .replace(NOTE_MARKS, '')
    .replaceAll('其它', '其他')
    .replace(BRACKETS, (whole, inner: string) => (NUMBER_IN_BRACKETS.test(inner) ? whole : ''));
  const bare = unnoted.replace(INSIGNIFICANT, '');
  return bare === '' ? text.replace(INSIGNIFICANT, '') : bare;
}

const NUMBERING = /^(?:[一二三四五六七]|\d)(?=.{3})/;

let order3: readonly string[] | undefined;

/**
 * Rows and groups of table 3 of both forms in one order; (六)其他处理 is a row in the form of 2019 and a group in that
 * of 2021.
 */
export function table3Order(): readonly string[] {
  order3 ??= [
    ...new Set(
      FORMS.v2021.table3.rows.flatMap(({ id, group }) =>
        group === null ? [id] : [group === 'oth' ? 'oth_all' : group, id],
      ),
    ),
  ];
  return order3;
}

class Vocabulary {
  readonly entries = new Map<string, Mark[]>();

  add(key: string, mark: Mark): void {
    const marks = this.entries.get(key) ?? [];
    const same = marks.find((m) => m.table === mark.table && m.role === mark.role && m.id === mark.id);
    if (same === undefined) {
      this.entries.set(key, [...marks, mark]);
    } else if (!same.versions.some((version) => mark.versions.includes(version))) {
      this.entries.set(key, [...marks.filter((m) => m !== same), { ...same, versions: ['v2019', 'v2021'] }]);
    }
  }

  addHeading(heading: Heading, mark: Omit<Mark, 'id'>): void {
    for (const label of [heading.label.zh, ...heading.variants]) {
      const key = keyOf(label);
      this.add(key, { ...mark, id: heading.id });
      if (mark.table === 't3' && NUMBERING.test(key)) {
        this.add(key.replace(NUMBERING, ''), { ...mark, id: heading.id });
      }
    }
  }
}

const WORDS: readonly (readonly [TableId, readonly string[]])[] = [
  [
    't2',
    ['信息内容', '第二十条', '第二十条第一项', '第二十条第五项', '第二十条第六项', '第二十条第八项', '第二十条第九项'],
  ],
  ['t2', ['本年新', '处理决定', '单位', '单位万元']],
  [
    't3',
    ['申请人情况', '法人或其他组织', '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和', '商业', '企业'],
  ],
  ['t3', ['科研', '机构', '社会公益', '组织', '法律服务', '自然', '人']],
  ['t4', ['行政诉讼', '结果', '尚未', '维持', '纠正', '审结', '未经复议', '直接起诉', '起诉', '复议']],
];

const BOTH: readonly FormVersion[] = ['v2019', 'v2021'];

/** Rows of table 2 of both forms in one order. */
const TABLE2_ORDER = ['rules', 'normdocs', 'license', 'othersvc', 'penalty', 'coercion', 'fee', 'procurement'];

function addTable2(vocabulary: Vocabulary): void {
  for (const version of BOTH) {
    for (const block of FORMS[version].table2) {
      for (const heading of block.columns) {
        vocabulary.addHeading(heading, { table: 't2', role: 'column', order: -1, versions: [version] });
      }
      for (const heading of block.rows) {
        const order = TABLE2_ORDER.indexOf(heading.id);
        vocabulary.addHeading(heading, { table: 't2', role: 'row', order, versions: [version] });
      }
    }
  }
}

function addTable3(vocabulary: Vocabulary): void {
  const order = table3Order();
  for (const version of BOTH) {
    const { rows, columns } = FORMS[version].table3;
    for (const heading of rows) {
      vocabulary.addHeading(heading, {
        table: 't3',
        role: 'row',
        order: order.indexOf(heading.id),
        versions: [version],
      });
    }
    for (const heading of columns) {
      vocabulary.addHeading(heading, { table: 't3', role: 'column', order: -1, versions: BOTH });
    }
  }
  for (const group of RESULT_GROUPS.filter(({ id }) => id !== 'oth')) {
    vocabulary.addHeading(group, { table: 't3', role: 'group', order: order.indexOf(group.id), versions: BOTH });
  }
  vocabulary.addHeading(RESULTS_HEADING, { table: 't3', role: 'words', order: -1, versions: BOTH });
}

function addTable4(vocabulary: Vocabulary): void {
  const { blocks, columns } = FORMS.v2021.table4;
  for (const heading of [...blocks, ...columns]) {
    vocabulary.addHeading(heading, { table: 't4', role: 'column', order: -1, versions: BOTH });
  }
}

let vocabulary: readonly Entry[] | undefined;

/** Every label of both forms; built at first use. */
export function vocabularyOfForms(): readonly Entry[] {
  if (vocabulary === undefined) {
    const built = new Vocabulary();
    addTable2(built);
    addTable3(built);
    addTable4(built);
    for (const [table, words] of WORDS) {
      for (const word of words) {
        built.add(word, { table, role: 'words', id: word, order: -1, versions: BOTH });
      }
    }
    vocabulary = [...built.entries].map(([key, marks]) => ({ key, marks }));
  }
  return vocabulary;
}
