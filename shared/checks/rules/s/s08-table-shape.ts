import type { TableShape } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

const isOdd = (shape: TableShape) =>
  shape.rowsFound !== shape.rowsExpected || !shape.inOrder || shape.oddRows.length > 0;

/** S08: rows and value slots of the tables are those of the form; the wording of headers does not count. */
export const tableShape = rule({
  id: 'S08',
  severity: 'W',
  title: { zh: '表格的行数和格数符合格式', en: 'Rows and slots of the tables are those of the form' },
  why: {
    zh: '行或格缺失、错位时，数字可能属于别的栏目',
    en: 'Where rows or slots are lost or out of order, a figure may belong elsewhere',
  },
  formula: 'rows and value slots as in the form',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{tables|tables}的行数、顺序或每行的格数与格式不同（{slots}行的格数不符）。请对照格式检查有没有缺行、缺格、并格。',
      en: 'The rows, their order or the slots of {tables|tables} differ from the form (slots differ in {slots} rows). Please check for missing or merged rows and cells.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const shapes = Object.values(report.evidence.tables).filter((shape) => shape.present);
    if (shapes.length === 0) return [notAssessed('table_absent')];
    const odd = shapes.filter(isOdd);
    if (odd.length === 0) return [pass()];
    const slots = odd.reduce((sum, shape) => sum + shape.oddRows.length, 0);
    return [fail({ values: { tables: list(odd.map((shape) => shape.table)), slots } })];
  },
});
