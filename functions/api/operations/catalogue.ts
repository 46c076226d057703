import type * as z from 'zod';
import type { Bilingual } from '../../../shared/text/bilingual.ts';
import { operation } from '../operation.ts';
import { cellCatalogue, checkCatalogue, indicatorCatalogue } from '../schema/catalogue.ts';

/** The form, the rules, the definitions of indicators: what the engine works by, as data. */

const catalogue = <const Name extends string>(name: Name, id: string, summary: Bilingual, schema: z.ZodType) =>
  operation({
    id,
    path: `/v1/catalogue/${name}`,
    audience: 'readers',
    tag: 'catalogue',
    summary,
    query: {},
    answers: { 200: { meaning: summary, content: { 'application/json': schema } } },
    problems: [],
    caching: ['catalogue'],
  });

export const listCells = catalogue(
  'cells',
  'listCells',
  { zh: '两版表格的全部单元格', en: 'All cells of both forms' },
  cellCatalogue,
);

export const listChecks = catalogue('checks', 'listChecks', { zh: '校验规则', en: 'The rules' }, checkCatalogue);

export const listIndicators = catalogue(
  'indicators',
  'listIndicators',
  { zh: '指标定义', en: 'The definitions of indicators' },
  indicatorCatalogue,
);
