import type { Document } from '../document/model.ts';
import { readFigures } from './figures/read-figures.ts';
import { formVersionOf, readIdentity } from './identity/identity.ts';
import { readNoise } from './noise.ts';
import { piecesOf } from './pieces.ts';
import { refuseOtherDocuments } from './refusal.ts';
import type { Report } from './report.ts';
import { readSections } from './sections/sections.ts';
import { readTables } from './tables/read-tables.ts';

/**
 * Reads a report: its sections, identity, the cells of its tables and the figures of its narrative. Throws ReadingError
 * `not-a-report` where the document is another one.
 */
export function readReport(document: Document): Report {
  const pieces = piecesOf(document);
  const division = readSections(pieces);
  const { sections, passages, opening } = division;
  const { years, authorities, dates, periods, scopes, organ, ...identity } = readIdentity(pieces, division);
  const tables = readTables(pieces.pieces, { year: identity.year });
  refuseOtherDocuments({ pieces, sections, tables, identity });
  const { figures, lists } = readFigures(passages, { year: identity.year, scope: identity.scope });
  return {
    ...identity,
    form: formVersionOf(tables.form, identity.year),
    sections,
    cells: tables.cells,
    readings: tables.readings,
    figures,
    evidence: {
      years,
      authorities,
      dates,
      periods,
      scopes,
      organ,
      preamble: opening.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n'),
      tables: tables.shapes,
      formShown: tables.form,
      lists,
      noise: readNoise(pieces),
    },
  };
}
