import { examined, figuresOf, fixture, outline, refusalOf, valuesRead } from '../../fixtures/make/examined.ts';
import { c, line, n, sheetData, xlsxOf } from '../../fixtures/make/workbook.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';

const figures = figuresOf('xlsx');

describe('workbooks made by LibreOffice', () => {
  test.each(['full', 'sparse', 'old'])('%s: every cell right and in its own place', async (name) => {
    expect(await valuesRead(fixture(`xlsx/${name}.libreoffice.xlsx`))).toEqual(numbersOf(figures[name] ?? {}));
  });

  test('a balanced report with all its parts is queried for its short section five', async () => {
    const { status, format, report } = await examined(fixture('xlsx/full.libreoffice.xlsx'));
    expect({ status, format, year: report?.year }).toEqual({ status: 'queried', format: 'xlsx', year: 2024 });
    expect(report?.sections.map(({ present }) => present)).toEqual(Array(6).fill(true));
    expect(report?.sections[4]?.characters).toBeGreaterThan(0);
  });
});

const one = (xml: string, formats: readonly string[] = [], strings: readonly string[] = []) =>
  outline(xlsxOf([{ xml }], formats, strings));

describe('what a cell says', () => {
  const says = async (cell: string, format?: string, strings: readonly string[] = []) => {
    const [text] = await one(sheetData(line(1, cell)), format === undefined ? [] : [format], strings);
    return text;
  };

  test.each([
    ['1234', 'General', '1234'],
    ['1234.0', '#,##0', '1234'],
    ['38.441094000000003', '0.00', '38.441094'],
    ['-59', '0;[Red]\\-0', '-59'],
    ['1E3', 'General', '1000'],
    ['1E-7', 'General', '0.0000001'],
    ['0.45', '0.0%', '45%'],
    ['7', '0"件"', '7件'],
    ['251000', '#,##0"元"', '251000元'],
    ['52.15', '0.00_ 万元', '52.15万元'],
    ['251000', '0!.0,', '25.1'],
    ['251000', '#,##0,', '251'],
    ['45306', 'yyyy"年"m"月"d"日"', '2024年1月15日'],
    ['45293', 'm/d', '2024年1月2日'],
    ['5', '[>=10]0;0', '5'],
  ])('the number %s as %s', async (value, format, text) => {
    expect(await says(n('A1', value, 1), format)).toBe(text);
  });

  test('shared strings with formatting and pronunciation, strings of formulas, truth, errors', async () => {
    const rich = '<r><t>行政</t></r><r><rPr/><t>许可</t></r><rPh sb="0" eb="2"><t>xu</t></rPh>';
    expect(await says('<c r="A1" t="s"><v>1</v></c>', undefined, ['<t>甲</t>', rich])).toBe('行政许可');
    expect(await says('<c r="A1" t="str"><f>A2</f><v>合计</v></c>')).toBe('合计');
    expect(await says('<c r="A1" t="e"><v>#REF!</v></c>')).toBe('#REF!');
    expect(await says('<c r="A1" t="b"><v>1</v></c>')).toBe('TRUE');
    expect(await says('<c r="A1" t="inlineStr"><is><t>甲_x000A_乙</t></is></c>')).toBe('甲');
  });

  test('a formula is its stored result; one that was never worked out is not blank', async () => {
    expect(await says('<c r="A1"><f>SUM(B1:G1)</f><v>42</v></c>')).toBe('42');
    expect(await says('<c r="A1"><f>SUM(B1:G1)</f></c>')).toBe('=SUM(B1:G1)');
  });
});

describe('sheets', () => {
  test('in their order, hidden ones, rows and columns left out', async () => {
    const sheet = (text: string) => ({ xml: sheetData(line(1, c('A1', text))) });
    const partly = `<cols><col min="2" max="2" hidden="1"/></cols>${sheetData(line(1, c('A1', '甲') + c('B1', '藏') + c('C1', '1')), line(2, c('A2', '藏') + c('C2', '9'), 'hidden="1"'))}`;
    const bytes = xlsxOf([
      sheet('一'),
      { ...sheet('藏'), state: 'hidden' },
      { ...sheet('藏'), state: 'veryHidden' },
      { xml: partly },
    ]);
    expect(await outline(bytes)).toEqual(['一', '甲|1']);
  });

  test('sparse rows keep their columns; an empty row ends a table', async () => {
    const xml = sheetData(
      line(3, c('B3', '自然人') + c('C3', '企业') + c('E3', '总计')),
      line(4, n('B4', '3') + n('E4', '3')),
      line(9, c('B9', '五、存在的主要问题及改进情况')),
      line(10, c('B10', '不够及时。')),
    );
    expect(await one(xml)).toEqual(['自然人|企业|总计', '3||3', '五、存在的主要问题及改进情况', '不够及时。']);
  });

  test('merged cells', async () => {
    const xml = `${sheetData(line(1, c('A1', 'a') + c('C1', 'b')), line(2, c('A2', '藏') + n('C2', '1') + n('D2', '2')))}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="C1:D1"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    const usual = xml.replace('<mergeCell ref="A1:XFD1048576"/>', '');
    expect(await one(usual)).toEqual(['av|b>', '1|2']);
  });

  test('cells without references follow each other; the extent that is claimed is not believed', async () => {
    const xml = `<dimension ref="A1:XFD1048576"/>${sheetData('<row><c><v>1</v></c><c><v>2</v></c></row>', '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>3</v></c></row>')}`;
    expect(await one(xml)).toEqual(['1|2', '甲|3']);
  });

  test('far places and many merges cost nothing or are refused', async () => {
    const far = sheetData(line(1, c('A1', '甲') + c('XFD1', '乙')), line(1048576, c('A1048576', '丙')));
    expect(await one(far)).toEqual(['甲|乙', '丙']);
    const merges = Array.from({ length: 20_001 }, () => '<mergeCell ref="A1:B2"/>').join('');
    expect(await refusalOf(xlsxOf([{ xml: `${sheetData()}<mergeCells>${merges}</mergeCells>` }]))).toBe('too-large');
    expect(await refusalOf(xlsxOf([{ xml: sheetData(line(2, ''), line(1, '')) }]))).toBe('damaged');
  });
});
