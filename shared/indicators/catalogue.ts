import { FORMS } from '../form/forms.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Indicator, TableIndicator } from './definitions/model.ts';
import { cellsOfIndicator, INDICATORS, keyOf } from './definitions.ts';
import type { IndicatorDefinition } from './model.ts';
import { type Terms, writeTerms } from './quantities.ts';

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
    case 'further':
      return indicator.formula;
  }
}

const wholesOf = (indicator: TableIndicator): readonly Terms[] => {
  if (indicator.kind === 'count') return [];
  return indicator.kind === 'gap' ? [indicator.first.whole, indicator.second.whole] : [indicator.whole];
};

/** When the value is null, in words. */
function undefinedWhen(indicator: Indicator): Bilingual {
  if (indicator.kind === 'further') return indicator.undefinedWhen;
  const zero = wholesOf(indicator).map((whole) => `${writeTerms(whole)} ≤ 0`.replace(/[()]/g, ''));
  const lacking = Object.values(FORMS).filter(({ version }) => cellsOfIndicator(indicator, version) === null);
  const versions = lacking.map(({ version }) => version);
  return {
    zh: [...zero, ...versions.map((v) => `${v} 格式`), '所用单元格空白、缺失或读数不唯一'].join('；'),
    en: [...zero, ...versions.map((v) => `form ${v}`), 'a cell it uses is blank, absent or ambiguous'].join('; '),
  };
}

/** Members of a family share a name; what stands beside an indicator has a name, and so an item, of its own. */
const nameOf = ({ id, name }: Indicator) => `${id} ${name.en}`;

/** Every indicator, a family once: the items of `/v1/catalogue/indicators`. */
export function indicatorCatalogue(): readonly IndicatorDefinition[] {
  return [...Map.groupBy(INDICATORS, nameOf).values()].flatMap((members) =>
    members.slice(0, 1).map((first) => ({
      id: members.length === 1 ? keyOf(first) : first.id,
      name: first.name,
      formula: formulaOf(first),
      unit: first.unit,
      direction: first.direction,
      source: first.source,
      computedFrom: first.kind === 'further' ? first.computedFrom : ('report' as const),
      undefinedWhen: undefinedWhen(first),
      smallNumbers: first.smallNumbers,
      members: members.length === 1 ? [] : members.flatMap(({ member }) => member ?? []),
    })),
  );
}
