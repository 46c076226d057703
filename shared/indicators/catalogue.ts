import { FORMS } from '../form/forms.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { INDICATORS, type Indicator, termsOf } from './definitions.ts';
import type { IndicatorDefinition } from './model.ts';
import { cellsOfTerms, type Terms, writeTerms } from './quantities.ts';

const FACTOR_TEXT: Readonly<Record<string, string>> = { '%': '', per100: ' × 100', '‰': ' × 1000' };

const fraction = (part: Terms, whole: Terms) => `${writeTerms(part)} / ${writeTerms(whole)}`;

/** The formula in the notation of the specification; `k` stands for the member of a family. */
function formulaOf(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'rate': {
      const formula = fraction(indicator.part, indicator.whole) + (FACTOR_TEXT[indicator.unit] ?? '');
      return indicator.member === null ? formula : formula.replace(indicator.member, 'k');
    }
    case 'count':
      return writeTerms(indicator.part).replace(/^\(|\)$/g, '');
    case 'gap':
      return [indicator.first, indicator.second].map(({ part, whole }) => fraction(part, whole)).join(' − ');
    case 'concentration':
      return `Σ (k / ${writeTerms(indicator.whole)})²; k = ${indicator.parts.flat().join(', ')}`;
  }
}

const wholesOf = (indicator: Indicator): readonly Terms[] => {
  if (indicator.kind === 'count') return [];
  return indicator.kind === 'gap' ? [indicator.first.whole, indicator.second.whole] : [indicator.whole];
};

/** When the value is null, in words. */
function undefinedWhen(indicator: Indicator): Bilingual {
  const zero = wholesOf(indicator).map((whole) => `${writeTerms(whole)} ≤ 0`.replace(/[()]/g, ''));
  const lacking = Object.values(FORMS).filter(({ version }) => cellsOfTerms(termsOf(indicator), version) === null);
  const versions = lacking.map(({ version }) => version);
  return {
    zh: [...zero, ...versions.map((v) => `${v} 格式`), '所用单元格空白、缺失或读数不唯一'].join(';'),
    en: [...zero, ...versions.map((v) => `form ${v}`), 'a cell it uses is blank, absent or ambiguous'].join('; '),
  };
}

/** Every indicator of one report, a family once: the items of `/v1/catalogue/indicators`. */
export function indicatorCatalogue(): readonly IndicatorDefinition[] {
  const families = Map.groupBy(INDICATORS, (indicator) => indicator.id);
  return [...families.values()].flatMap((members) =>
    members.slice(0, 1).map((first) => ({
      id: first.id,
      name: first.name,
      formula: formulaOf(first),
      unit: first.unit,
      direction: first.direction,
      source: first.source,
      undefinedWhen: undefinedWhen(first),
      members: members.flatMap(({ member }) => member ?? []),
    })),
  );
}
