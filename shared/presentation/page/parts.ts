import type { CheckResult } from '../../checks/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Finding } from '../findings.ts';
import { type Html, html } from '../html.ts';

/** Both languages in one line: Chinese, then English in a quieter voice. */
export const both = ({ zh, en }: Bilingual): Html => html`${zh} <span class="en" lang="en">${en}</span>`;

export const bothIn = (zh: string, en: string): Html => both({ zh, en });

/** Class of a finding: its severity, or `fill` for a blank that can be filled. */
export const classOf = (check: Pick<CheckResult, 'severity' | 'status'>): string =>
  check.status === 'fillable' ? 'fill' : check.severity;

/** Links to findings by their numbers, as they stand in the tables. */
export const noteLinks =
  (findings: readonly Finding[]) =>
  (numbers: readonly number[]): readonly Html[] =>
    numbers.map((number) => {
      const finding = findings.find((one) => one.number === number);
      const kind = finding === undefined ? '' : classOf(finding.check);
      return html`<a class="no ${kind}" href="#f${number}"><span class="quiet">问题 </span>${number}</a>`;
    });

/** A point in time for people in China (UTC+8), with the exact one for machines. */
export function when(at: string): Html {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return html`${at}`;
  const shown = new Date(time + 8 * 3600 * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return html`<time datetime="${at}">${shown}</time>`;
}
