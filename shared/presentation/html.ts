/** Markup that is safe to put into a page: everything in it was escaped or written by us. */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = string | number | null | undefined | false | Html | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(render).join('');
}

/** Template tag: every value is escaped unless it is `Html` itself; null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { markup: strings.reduce((text, piece, index) => text + render(values[index - 1]) + piece) };
}

/** Text that is markup already, such as a style sheet of ours. */
export const trusted = (markup: string): Html => ({ markup });
