import { type Composed, TABLE_OF } from './compose.ts';
import { tableHtml } from './tables.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraph = (text: string) => `<p>${escaped(text)}</p>`;

/** The report as a web page: what the reader is given. */
export function pageOf(report: Composed): string {
  const sections = report.sections.flatMap(({ id, heading, text }) => {
    const table = TABLE_OF[id];
    const shown = table !== undefined && !report.without.includes(table);
    return [
      ...(heading === '' ? [] : [`<h2>${escaped(heading)}</h2>`]),
      ...text.map(paragraph),
      ...(shown ? [tableHtml(report, table)] : []),
    ];
  });
  const body = [
    `<h1>${escaped(report.title)}</h1>`,
    ...report.opening.map(paragraph),
    ...sections,
    ...report.closing.map(paragraph),
  ];
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"></head><body>\n${body.join('\n')}\n</body></html>\n`;
}
