import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';

/** Built-in formats (ISO/IEC 29500-1 18.8.30) that show something else than the number itself. */
const PERCENT = new Set([9, 10]);
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a number format does to a number, as far as it changes what the cell says. */
export interface NumberFormat {
  readonly kind: 'plain' | 'percent' | 'date';
  /** Power of ten by which the number shown is smaller: 3 for `0,`, 4 for `0!.0,`. */
  readonly scale: number;
  /** Words behind the number, such as 件 or 元. */
  readonly suffix: string;
}

const PLAIN: NumberFormat = { kind: 'plain', scale: 0, suffix: '' };

/** Words in the format are in quotes, or single characters behind a backslash or an exclamation mark. */
const WORDS = /"([^"]*)"|[\\!](.)|_.|\*.|\[[^\]]*\]/g;

/** What a format code says. */
export function numberFormat(code: string): NumberFormat {
  const section = code.split(';')[0] ?? '';
  const bare = section.replace(WORDS, '');
  if (/[ymdhs]/i.test(bare.replace(/general/i, ''))) {
    return { ...PLAIN, kind: 'date' };
  }
  // 0!.0 puts a point into a whole number: the digits behind it are decimals.
  const inserted = /(?:[\\!]\.|"\.")([0#]+)/.exec(section)?.[1]?.length ?? 0;
  const thousands = /[0#](,+)(?![,0#])/.exec(bare)?.[1]?.length ?? 0;
  const behind = /(?:[0#?.,%]|general)([^0#?]*)$/i.exec(section)?.[1] ?? '';
  const words = [...behind.matchAll(WORDS)].map(([, quoted, single]) => quoted ?? single ?? '').join('');
  const unquoted = behind.replace(WORDS, '').replace(/[\s.,%@)(-]/g, '');
  const suffix = `${words}${unquoted}`.trim();
  return { kind: bare.includes('%') ? 'percent' : 'plain', scale: inserted + 3 * thousands, suffix };
}

/** The number formats of a workbook by the style of a cell. */
export class Formats {
  readonly #ids: readonly number[];
  readonly #codes = new Map<number, string>();
  readonly #parsed = new Map<number, NumberFormat>();

  constructor(part: XmlElement | null) {
    const list = (name: string) =>
      elementsOf(childOf(part ?? undefined, name) ?? { name, attributes: {}, children: [] });
    this.#ids = list('cellXfs').map(({ attributes }) => Number(attributes.numFmtId ?? 0));
    for (const { attributes } of list('numFmts')) {
      this.#codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    }
  }

  of(style: string | undefined): NumberFormat {
    const id = this.#ids[Number(style ?? 0)] ?? 0;
    const known = this.#parsed.get(id) ?? this.#format(id);
    this.#parsed.set(id, known);
    return known;
  }

  #format(id: number): NumberFormat {
    const code = this.#codes.get(id);
    if (code !== undefined) {
      return numberFormat(code);
    }
    return PERCENT.has(id) ? { ...PLAIN, kind: 'percent' } : isBuiltInDate(id) ? { ...PLAIN, kind: 'date' } : PLAIN;
  }
}
