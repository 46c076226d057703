import type { Flow } from '../flow/model.ts';

const PAGE_NUMBER = /^[\s\d\-—–―·./第页共]*$/;

const textOf = (flow: readonly Flow[]): string =>
  flow.map((part) => (part.kind === 'paragraph' ? part.text : '')).join('\n');

/** Headers and footers, each once: they repeat for each section, and for left and right pages. Page numbers are left out. */
export function distinctMargins(margins: readonly (readonly Flow[])[]): Flow[] {
  const seen = new Set<string>();
  return margins.flatMap((flow) => {
    const text = textOf(flow);
    if (PAGE_NUMBER.test(text) || seen.has(text)) {
      return [];
    }
    seen.add(text);
    return [...flow];
  });
}
