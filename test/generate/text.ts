/** A report as text, its tables in one of the layouts in which published pages come (catalogue of layouts, part A). */

import type { Layout } from '../fixtures/tables/layouts.ts';
import * as printed from '../fixtures/tables/layouts.ts';
import { type GeneratedReport, SECTIONS } from './report.ts';

const markdown: Layout = (rows) => {
  const width = Math.max(...rows.map(({ labels, values }) => labels.length + values.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [first, ...rest] = rows.map(({ labels, values }) => line([...labels, ...values]));
  return [first, `|${'---|'.repeat(width)}`, ...rest].join('\n');
};

/** 31: what is blank closes ranks, the filler stands behind. */
const ranksClosed: Layout = (rows) =>
  rows
    .map(({ labels, values }) => {
      const filled = values.filter((value) => value !== '');
      return `${[...labels, ...filled].join(' | ')} |${'|'.repeat(values.length - filled.length)}`;
    })
    .join('\n');

const tabs: Layout = (rows) => rows.map(({ labels, values }) => [...labels, ...values].join('\t')).join('\n');

/** Layouts that keep the place of every cell. */
export const KEEPING = {
  'closing pipe (1)': printed.closingPipe,
  'filler pipes (2)': printed.fillerPipes,
  'framed (3)': printed.framed,
  'cell lines (4)': printed.cellLines,
  'cell lines, filler (5)': printed.cellLinesFilled,
  'bare pipes (6)': printed.barePipes,
  'opened rows (7)': printed.openedRows,
  'loose space (8)': printed.looseSpace,
  'broken headings (9)': printed.brokenHeadings,
  'label line (10)': printed.labelLine,
  'paragraphs (12, 13)': printed.paragraphs,
  'stray spaces (14)': printed.strayspaces,
  'empty pipes (15)': printed.emptyPipes,
  'one line (16)': printed.oneLine,
  'stand-ins (17)': printed.standIns,
  markdown,
  tabs,
} as const satisfies Readonly<Record<string, Layout>>;

/** Layouts in which an empty cell leaves no trace, or none of its place. */
export const LOSING: Readonly<Record<string, Layout>> = {
  'ranks closed (31)': ranksClosed,
  'closed paragraphs': printed.closedRanks,
  'spaced (21)': printed.spaced,
};

const TABLES = { s2: 't2', s3: 't3', s4: 't4' } as const;

const isTabled = (section: string): section is keyof typeof TABLES => section in TABLES;

export function reportText(report: GeneratedReport, layout: Layout): string {
  const parts = SECTIONS.flatMap((id) => [
    report.headings[id],
    ...report.narrative[id],
    ...(isTabled(id) ? [layout(report.tables[TABLES[id]])] : []),
  ]);
  return `${[report.title, ...parts].join('\n')}\n`;
}
