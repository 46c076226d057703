import { usualForm, VARIANT } from './characters.ts';
import { findGlosses } from './glosses.ts';
import type { Normalised } from './normalised.ts';
import { isTraditional, simplify } from './traditional.ts';

/** A text under change: pieces of it and, for each UTF-16 unit, its place in the original. */
class Builder {
  #text: string[] = [];
  #offsets: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#offsets = new Uint32Array(capacity + 1);
  }

  /** Appends `text`, whose units stand at `from`, `from + 1`, … or, with `step` 0, all at `from`. */
  append(text: string, from: number, step: 0 | 1, places?: ArrayLike<number>): void {
    this.#text.push(text);
    this.#reserve(this.#length + text.length + 1);
    for (let unit = 0; unit < text.length; unit++) {
      const place = from + unit * step;
      this.#offsets[this.#length + unit] = places?.[place] ?? place;
    }
    this.#length += text.length;
  }

  finish(end: number): { text: string; offsets: Uint32Array } {
    this.#offsets[this.#length] = end;
    return { text: this.#text.join(''), offsets: this.#offsets.subarray(0, this.#length + 1) };
  }

  #reserve(length: number): void {
    if (length > this.#offsets.length) {
      const wider = new Uint32Array(length * 2);
      wider.set(this.#offsets);
      this.#offsets = wider;
    }
  }
}

function withUsualForms(original: string): { text: string; offsets: Uint32Array } {
  const builder = new Builder(original.length);
  let done = 0;
  for (const match of original.matchAll(VARIANT)) {
    builder.append(original.slice(done, match.index), done, 1);
    builder.append(usualForm(match[0]), match.index, 0);
    done = match.index + match[0].length;
  }
  builder.append(original.slice(done), done, 1);
  return builder.finish(original.length);
}

function without(text: string, offsets: Uint32Array, spans: readonly (readonly [number, number])[]) {
  const builder = new Builder(text.length);
  let done = 0;
  for (const [start, end] of spans) {
    builder.append(text.slice(done, start), done, 1, offsets);
    done = end;
  }
  builder.append(text.slice(done), done, 1, offsets);
  return builder.finish(offsets[text.length] ?? 0);
}

/**
 * Makes a text comparable: one form for each character (widths, radicals, spaces, line ends), no invisible characters,
 * no pinyin glosses, simplified characters; with the place of every unit in the original. Spaces are kept, as ' '.
 */
export function normalise(original: string): Normalised {
  let { text, offsets } = withUsualForms(original);
  const looksTraditional = isTraditional(text);
  const glosses = findGlosses(text, looksTraditional);
  // A mirror that adds glosses has converted the text, even if few of its characters differ.
  const traditional = glosses.count > 0 || looksTraditional;
  if (glosses.count > 0) {
    ({ text, offsets } = without(text, offsets, glosses.spans));
  }
  if (traditional) {
    text = simplify(text);
  }
  return { text, offsets, traditional, pinyinGlosses: glosses.count };
}
