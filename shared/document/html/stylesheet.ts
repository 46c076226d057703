import { attribute, type Element, isElement, isText, type Node } from './parse.ts';

/** One element's part of a selector: `div.tab.on`. */
interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly id: string | null;
}

/** A rule that shows or hides what its selector finds. */
interface Rule {
  /** From the element itself upwards; each further one is some ancestor of the one before, or its parent. */
  readonly selector: readonly { readonly compound: Compound; readonly child: boolean }[];
  readonly hides: boolean;
  readonly weight: number;
}

/** Most rules that are looked at, and most steps of matching them: some hundred times those of a page. */
const MOST_RULES = 500;
const MOST_STEPS = 2_000_000;

const COMPOUND = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i;
const SHOWN = /(?:^|;)\s*display\s*:\s*(?!none)[a-z]|(?:^|;)\s*visibility\s*:\s*visible/i;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** What a sheet holds that has such a rule; a comment may stand between its words. */
const MAY_HIDE = /display\s*:\s*none|visibility\s*:|\/\*|<!--|-->/i;

function compoundOf(text: string): Compound | null {
  const [, tag, rest = ''] = COMPOUND.exec(text) ?? [];
  if (text === '' || (tag === undefined && rest === '')) {
    return null;
  }
  const names = rest.match(/[.#][\w-]+/g) ?? [];
  return {
    tag: tag === undefined || tag === '*' ? null : tag.toLowerCase(),
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
    id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
  };
}

/** A selector of tags, classes and ids; null for one with anything else, such as `:hover`. */
function selectorOf(text: string): Rule['selector'] | null {
  const parts = text
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
    .toReversed();
  const steps = parts.map((part, at) => ({
    compound: compoundOf(part.replace('>', '')),
    child: at > 0 && (parts[at - 1] ?? '').startsWith('>'),
  }));
  return steps.every((step): step is Rule['selector'][number] => step.compound !== null) ? steps : null;
}

function specificity(selector: Rule['selector']): number {
  return selector.reduce(
    (sum, { compound: { tag, classes, id } }) =>
      sum + (id === null ? 0 : 10_000) + classes.length * 100 + (tag ? 1 : 0),
    0,
  );
}

const withoutComments = (css: string): string =>
  css
    .split('/*')
    .map((part, at) => (at === 0 ? part : part.slice(part.includes('*/') ? part.indexOf('*/') + 2 : part.length)))
    .join(' ')
    .replace(/<!--|-->/g, '');

const FOR_SCREEN = /^\s*@media\s+(?:only\s+)?(?:screen|all)\s*$/i;

/** The blocks `selector { declarations }` of a sheet for a screen, those inside `@media screen` among them. */
function* blocksOf(css: string): Generator<{ prelude: string; body: string }> {
  const open: boolean[] = [];
  for (const part of withoutComments(css).split('}')) {
    const pieces = part.split('{');
    const [prelude, body] = pieces.slice(-2);
    for (const outer of pieces.slice(0, -2)) {
      open.push(FOR_SCREEN.test(outer));
    }
    if (pieces.length === 1) {
      open.pop();
    } else if (prelude !== undefined && body !== undefined && !/^\s*@/.test(prelude) && open.every(Boolean)) {
      yield { prelude, body };
    }
  }
}

function rulesOf(css: string): Rule[] {
  const blocks = [...blocksOf(css)];
  return blocks.flatMap(({ prelude, body }, at) => {
    const hides = HIDDEN.test(body);
    if (!hides && !SHOWN.test(body)) {
      return [];
    }
    const important = /!\s*important/i.test(body) ? 1_000_000 : 0;
    return prelude.split(',').flatMap((text) => {
      const selector = selectorOf(text);
      return selector === null ? [] : [{ selector, hides, weight: important + specificity(selector) + at / 10_000 }];
    });
  });
}

/** The style sheets of a page in their order; the page may be nested without end. */
function sheetsOf(nodes: readonly Node[]): string[] {
  const sheets: string[] = [];
  const rest = [...nodes].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!isElement(node)) {
      continue;
    }
    if (node.tagName === 'style' && /^\s*(?:|screen|all)\s*$/i.test(attribute(node, 'media') ?? '')) {
      sheets.push(node.childNodes.map((child) => (isText(child) ? child.value : '')).join(''));
    }
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined && isElement(child)) {
        rest.push(child);
      }
    }
  }
  return sheets;
}

const parentOf = ({ parentNode }: Element): Element | null =>
  parentNode !== null && 'tagName' in parentNode ? parentNode : null;

/** The rules of a page's own style sheets; null where none of them hides anything. Sheets in other files are not known. */
export function stylesheetOf(nodes: readonly Node[]): Stylesheet | null {
  const sheets = sheetsOf(nodes);
  const rules = sheets.some((css) => MAY_HIDE.test(css)) ? sheets.flatMap(rulesOf) : [];
  return rules.some(({ hides }) => hides) ? new Stylesheet(rules.slice(0, MOST_RULES)) : null;
}

/** Matches rules with elements. */
export class Stylesheet {
  readonly #rules: readonly Rule[];
  #steps = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** Whether the rule that counts for an element hides it. Where matching takes too long, nothing is hidden. */
  hides(element: Element): boolean {
    let best: Rule | null = null;
    for (const rule of this.#rules) {
      if ((best === null || rule.weight >= best.weight) && this.#matches(element, rule.selector)) {
        best = rule;
      }
    }
    return best?.hides === true && !SHOWN.test(attribute(element, 'style') ?? '');
  }

  #matches(element: Element, selector: Rule['selector']): boolean {
    let current: Element | null = element;
    for (const [at, { compound, child }] of selector.entries()) {
      current = at === 0 || current === null ? current : parentOf(current);
      while (at > 0 && !child && current !== null && !this.#fits(current, compound)) {
        current = parentOf(current);
      }
      if (current === null || !this.#fits(current, compound)) {
        return false;
      }
    }
    return true;
  }

  #fits(element: Element, { tag, classes, id }: Compound): boolean {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || (tag !== null && tag !== element.tagName)) {
      return false;
    }
    const own = ` ${(attribute(element, 'class') ?? '').replace(/\s+/g, ' ')} `;
    return (id === null || attribute(element, 'id') === id) && classes.every((name) => own.includes(` ${name} `));
  }
}
