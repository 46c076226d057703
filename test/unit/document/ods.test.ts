import { examined, figuresOf, fixture, outline, refusalOf, valuesRead } from '../../fixtures/make/examined.ts';
import { p, td, tr } from '../../fixtures/make/open-document.ts';
import { zipOfFiles } from '../../fixtures/make/zip.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';

const figures = figuresOf('ods');

test.each(['full', 'sparse', 'old'])('%s: every cell right and in its own place', async (name) => {
  expect(await valuesRead(fixture(`ods/${name}.libreoffice.ods`))).toEqual(numbersOf(figures[name] ?? {}));
});

test('a balanced report is queried for its short section five', async () => {
  const { status, format, report } = await examined(fixture('ods/full.libreoffice.ods'));
  expect({ status, format, year: report?.year }).toEqual({ status: 'queried', format: 'ods', year: 2024 });
});

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`).join(' ');

const odsOf = (sheets: string, automatic = '') =>
  zipOfFiles({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
  });
const sheet = (content: string, style = '') => `<table:table table:style-name="${style}">${content}</table:table>`;
const row = (...texts: string[]) => tr(texts.map((text) => td(text === '' ? '' : p(text))).join(''));

test('an empty row ends a table, hidden rows, columns and sheets are left out', async () => {
  const columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
  const hidden = tr(td(p('藏')) + td(p('9')), 'table:visibility="collapse"');
  const one = sheet(columns + row('规章', '9', '1') + hidden + row('规范', '9', '2') + row('') + row('其他', '9', '3'));
  const style =
    '<style:style style:name="H" style:family="table"><style:table-properties table:display="false"/></style:style>';
  expect(await outline(odsOf(one + sheet(row('藏', '9'), 'H'), style))).toEqual(['规章|1', '规范|2', '其他|3']);
});

test('merged and repeated cells, and emptiness to the end of the sheet', async () => {
  const merged = `${td(p('合计'), 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`;
  const repeated = td(p('0'), 'table:number-columns-repeated="2"');
  const rest = td('', 'table:number-columns-repeated="16000"');
  const endless = tr(rest, 'table:number-rows-repeated="1048000"');
  const twice = tr(td(p('甲')) + td(p('乙')) + repeated, 'table:number-rows-repeated="2"');
  expect(await outline(odsOf(sheet(tr(merged + repeated + rest) + twice + endless)))).toEqual([
    '合计>|0|0',
    '甲|乙|0|0',
    '甲|乙|0|0',
  ]);
});

test('figures repeated without end are too much, repetitions that are no number damage', async () => {
  const endless = (attribute: string) => odsOf(sheet(tr(td(p('1'), attribute))));
  expect(await refusalOf(endless('table:number-columns-repeated="16000000"'))).toBe('too-large');
  expect(await refusalOf(odsOf(sheet(tr(td(p('1')), 'table:number-rows-repeated="999999999"'))))).toBe('too-large');
  expect(await refusalOf(endless('table:number-columns-repeated="-1"'))).toBe('damaged');
});

test('a presentation is refused with a sentence of its own', async () => {
  const slides = zipOfFiles({
    mimetype: 'application/vnd.oasis.opendocument.presentation',
    'content.xml': `<office:document-content ${NAMES}><office:body/></office:document-content>`,
  });
  const { error } = await examined(slides);
  expect(error?.code).toBe('unsupported-format');
});
