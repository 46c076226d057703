/** The ways in which a generated page becomes a file of an office format. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { laidOut } from '../../test/fixtures/make/laid-out.ts';
import { STYLES } from '../../test/fixtures/make/ofd-styles.ts';
import { reportSheet } from '../../test/fixtures/make/pdf-sheet.ts';
import { randomReport } from '../../test/generate/report.ts';
import { chromium, libreOffice, type Program, pandoc } from './convert.ts';

type Files = readonly string[];

/** Makes files from pages (`page` in the plain manner, styled as the route wishes); the work is done in `folder`. */
export interface Route {
  readonly format: string;
  readonly through: string;
  readonly needs: readonly Program[];
  /** Added to the style of the pages. */
  readonly css?: string;
  readonly make: (pages: Files, folder: string) => Promise<Files>;
}

const WRITER = 'HTML (StarWriter)';
const CALC = 'HTML (StarCalc)';

const odt = (pages: Files, folder: string) =>
  libreOffice(pages, `${folder}/odt`, { extension: 'odt', filter: 'writer8', importFilter: WRITER });

const fromOdt = (extension: string, filter: string) => async (pages: Files, folder: string) =>
  libreOffice(await odt(pages, folder), `${folder}/${extension}`, { extension, filter });

const fromSheet = (extension: string, filter: string) => (pages: Files, folder: string) =>
  libreOffice(pages, `${folder}/${extension}`, { extension, filter, importFilter: CALC });

const byPandoc = (extension: string) => (pages: Files, folder: string) => pandoc(pages, `${folder}/pandoc`, extension);

const pandocTo = (extension: string, filter: string) => async (pages: Files, folder: string) =>
  libreOffice(await byPandoc('docx')(pages, folder), `${folder}/${extension}`, { extension, filter });

/** As OFD, in the styles of several programs one after the other. */
async function ofd(pages: Files, folder: string): Promise<Files> {
  const styles = Object.values(STYLES);
  const made: string[] = [];
  for (const [at, file] of (await printed(pages, folder)).entries()) {
    const target = file.replace(/\.pdf$/, '.ofd');
    const write = styles[at % styles.length];
    writeFileSync(target, write?.(await laidOut(new Uint8Array(readFileSync(file)))) ?? '');
    made.push(target);
  }
  return made;
}

/** Columns in centimetres, on paper that holds half of them. */
const WIDE_SHEET = { paper: [21, 29.7], columns: [5, 4, 7, ...Array<number>(12).fill(3)] } as const;

/** The same reports as a spreadsheet too wide for its paper, with and without lines, the strips down or over first. */
function inStrips(pages: Files, folder: string): Promise<Files> {
  const sheets = pages.map((page, at) => {
    const { form, tables } = randomReport(Number.parseInt(basename(page), 10));
    const rows = [...tables.t2, ...tables.t3, ...tables.t4];
    const figures = Object.fromEntries(rows.flatMap(({ ids, values }) => ids.map((id, k) => [id, values[k] ?? ''])));
    const file = page.replace(/html$/, 'fods');
    const layout = { ...WIDE_SHEET, order: at % 2 === 0 ? 'ttb' : 'ltr', border: at % 4 < 2 } as const;
    writeFileSync(file, reportSheet(form, figures, layout));
    return file;
  });
  return libreOffice(sheets, `${folder}/strips`, { extension: 'pdf', filter: 'calc_pdf_Export' });
}

const printed = (pages: Files, folder: string) => chromium(pages, `${folder}/pdf`);

const PDF = 'writer_pdf_Export';
const PDF_OF_SHEET = fromSheet('pdf', 'calc_pdf_Export');

export const ROUTES: readonly Route[] = [
  { format: 'docx', through: 'LibreOffice', needs: ['soffice'], make: fromOdt('docx', 'MS Word 2007 XML') },
  { format: 'docx', through: 'pandoc', needs: ['pandoc'], make: byPandoc('docx') },
  { format: 'odt', through: 'LibreOffice', needs: ['soffice'], make: odt },
  { format: 'odt', through: 'pandoc', needs: ['pandoc'], make: byPandoc('odt') },
  { format: 'rtf', through: 'LibreOffice', needs: ['soffice'], make: fromOdt('rtf', 'Rich Text Format') },
  { format: 'rtf', through: 'pandoc', needs: ['pandoc'], make: byPandoc('rtf') },
  {
    format: 'rtf',
    through: 'pandoc, LibreOffice',
    needs: ['pandoc', 'soffice'],
    make: pandocTo('rtf', 'Rich Text Format'),
  },
  { format: 'doc', through: 'LibreOffice', needs: ['soffice'], make: fromOdt('doc', 'MS Word 97') },
  { format: 'doc', through: 'pandoc, LibreOffice', needs: ['pandoc', 'soffice'], make: pandocTo('doc', 'MS Word 97') },
  { format: 'xlsx', through: 'LibreOffice', needs: ['soffice'], make: fromSheet('xlsx', 'Calc MS Excel 2007 XML') },
  { format: 'xls', through: 'LibreOffice', needs: ['soffice'], make: fromSheet('xls', 'MS Excel 97') },
  { format: 'ofd', through: 'Chromium', needs: ['chromium'], make: ofd },
  { format: 'html', through: 'LibreOffice', needs: ['soffice'], make: fromOdt('html', WRITER) },
  { format: 'pdf ruled', through: 'LibreOffice', needs: ['soffice'], make: fromOdt('pdf', PDF) },
  { format: 'pdf ruled', through: 'Chromium', needs: ['chromium'], make: printed },
  {
    format: 'pdf ruled, pages of A5',
    through: 'Chromium',
    needs: ['chromium'],
    css: '@page { size: A5; }',
    make: printed,
  },
  {
    format: 'pdf borderless',
    through: 'Chromium',
    needs: ['chromium'],
    css: 'td { border: none !important; }',
    make: printed,
  },
  {
    format: 'pdf borderless',
    through: 'pandoc, LibreOffice',
    needs: ['pandoc', 'soffice'],
    make: pandocTo('pdf', PDF),
  },
  { format: 'pdf of a sheet', through: 'LibreOffice', needs: ['soffice'], make: PDF_OF_SHEET },
  { format: 'pdf of a sheet in strips', through: 'LibreOffice', needs: ['soffice'], make: inStrips },
];
