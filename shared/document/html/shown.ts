import { attribute, type Element } from './parse.ts';

/** Elements whose content is no text of the page: programs, pictures, controls, pronunciations, deletions. */
const SILENT = new Set(
  (
    'head script style noscript template iframe noframes object embed applet audio video canvas svg math map ' +
    'select datalist button input textarea rt rp xml del s strike'
  ).split(' '),
);

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration[^;]*line-through/i;

/** Elements for the use of the page and not of its reader's subject, unless they hold a table. */
const CHROME = new Set(['nav', 'aside', 'footer', 'menu']);
const CHROME_ROLES = new Set(['navigation', 'search', 'contentinfo', 'complementary', 'menu', 'menubar', 'toolbar']);

/** Whether a browser shows what the element holds. Word gives the row that only sets widths no height. */
export function isShown(element: Element): boolean {
  const { tagName, attrs } = element;
  if (SILENT.has(tagName) || (tagName === 'tr' && attribute(element, 'height') === '0')) {
    return false;
  }
  return !attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN.test(value)));
}

/** Whether the page says that the element is its chrome. */
export const isChrome = (element: Element): boolean =>
  CHROME.has(element.tagName) || CHROME_ROLES.has(attribute(element, 'role') ?? '');

/** A link that does something (print, close, letter size) and leads nowhere. */
export const isButton = (element: Element): boolean =>
  element.tagName === 'a' &&
  (/^\s*javascript:/i.test(attribute(element, 'href') ?? '') || attribute(element, 'onclick') !== null);
