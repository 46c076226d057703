/**
 * Holds sections and identity against reports that were read by hand. The reports are not part of the project; where
 * they are not at hand the suite says so and has nothing to compare.
 */

import { openDocument } from '../../../shared/document/open.ts';
import { formVersionOf, type Identity, readIdentity } from '../../../shared/reading/identity/identity.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import { readSections, type Sections } from '../../../shared/reading/sections/sections.ts';
import { describeHandChecked, handChecked } from '../../fixtures/hand-checked.ts';

interface TrueReport {
  readonly authority: string;
  readonly scope: string;
  readonly report_year: number;
  readonly form_version: string;
  readonly title_raw: string | null;
  readonly title_normalised?: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly published: { readonly value: string | null };
  readonly sections: readonly { readonly id: string; readonly line: number; readonly heading_raw: string }[];
  readonly checks: Readonly<Record<string, string>>;
}

describeHandChecked<TrueReport>((file, expected) => {
  let original: string;
  let sections: Sections;
  let identity: Identity;

  beforeAll(async () => {
    const document = await openDocument(handChecked(file));
    const pieces = piecesOf(document);
    original = document.text ?? '';
    sections = readSections(pieces);
    identity = readIdentity(pieces, sections);
  });

  test('every section heading at its line', () => {
    const shown = sections.sections.map(({ id, start, occurrences }) => ({
      id,
      occurrences,
      line: original.slice(0, start ?? 0).split('\n').length,
      heading_raw: original.slice(start ?? 0).split('\n', 1)[0],
    }));
    expect(shown).toEqual(expected.sections.map((section) => ({ ...section, occurrences: 1 })));
  });

  test('identity', () => {
    const { from, to } = expected.period;
    expect({ ...identity, form: formVersionOf(null, identity.year) }).toMatchObject({
      title: expected.title_normalised ?? expected.title_raw,
      year: expected.report_year,
      form: expected.form_version,
      scope: expected.scope,
      period: from === null ? null : { from, to },
      published: expected.published.value,
    });
    // The hand-made list writes what the text leaves out in brackets: 大理市(人民政府).
    expect(identity.authority?.endsWith(expected.authority.replace(/\(.*\)/, ''))).toBe(true);
  });

  test('what the checks on structure and identity build on', () => {
    const topics = sections.sections[0]?.topics.length;
    const bodyOfSix = sections.sections[5]?.text.trim() !== '';
    expect({
      S03: expected.checks.S03 === 'na' ? 'na' : topics === 5 ? 'pass' : 'fail',
      S13: bodyOfSix ? 'pass' : 'fail',
      L05: new Set(identity.years.map(({ value }) => value)).size === 1 ? 'pass' : 'fail',
      L06: identity.period === null ? 'na' : 'pass',
      L15: identity.dates.length > 1 ? 'pass' : 'na',
    }).toEqual(Object.fromEntries(['S03', 'S13', 'L05', 'L06', 'L15'].map((id) => [id, expected.checks[id]])));
  });
});
