import type { TableId } from '../../../form/model.ts';
import { BOTH_FORMS, fail, pass, rule } from '../../rule.ts';

const tablePresent = (id: string, table: TableId, zh: string, en: string) =>
  rule({
    id,
    severity: 'E',
    title: { zh: `${zh}在报告中`, en: `${en} is in the report` },
    why: {
      zh: '年度报告格式要求以表格列出数据；表格若是图片或嵌入对象，数据无法读取',
      en: 'The form asks for the figures in a table; a table kept as a picture or embedded object cannot be read',
    },
    formula: `${table} has cells`,
    forms: BOTH_FORMS,
    messages: {
      fail: {
        zh: '文件中没有读到{table|tables}的数据。可能是复制时丢失，或表格是图片：请检查文件，以文字表格重新提交。',
        en: 'No figures of {table|tables} were found in the file. They may have been lost in copying, or the table is a picture: please check the file and send it with the table as text.',
      },
    },
    evaluate: ({ report }) => {
      const values = { table };
      return [report.evidence.tables[table].present ? pass({ values }) : fail({ values })];
    },
  });

/** S04–S06: tables 2, 3 and 4 are in the source. */
export const tablesPresent = [
  tablePresent('S04', 't2', '表二（主动公开）', 'Table 2 (proactive disclosure)'),
  tablePresent('S05', 't3', '表三（依申请公开）', 'Table 3 (requests)'),
  tablePresent('S06', 't4', '表四（复议诉讼）', 'Table 4 (reviews and lawsuits)'),
];
