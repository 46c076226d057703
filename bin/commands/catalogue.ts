import { checkItems } from '../../shared/checks/items.ts';
import { cellsOfForm } from '../../shared/form/forms.ts';
import { indicatorCatalogue } from '../../shared/indicators/catalogue.ts';
import { indicatorsDocument } from '../../shared/indicators/markdown.ts';
import { parseOptions, UsageError } from './usage.ts';

const CATALOGUES: Readonly<Record<string, () => readonly unknown[]>> = {
  cells: () => [...cellsOfForm('v2021').values(), ...cellsOfForm('v2019').values()],
  checks: checkItems,
  indicators: indicatorCatalogue,
};

const OPTIONS = { markdown: { type: 'boolean', default: false } } as const;

/**
 * `catalogue cells|checks|indicators`: the form, the rules or the definitions as JSON Lines; `catalogue indicators
 * --markdown` is docs/indicators.md.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [name = ''] = positionals;
  const items = CATALOGUES[name];
  if (items === undefined || (values.markdown && name !== 'indicators')) {
    throw new UsageError(
      '用法：catalogue cells|checks|indicators，或 catalogue indicators --markdown。',
      'Usage: catalogue cells|checks|indicators, or catalogue indicators --markdown.',
    );
  }
  if (values.markdown) process.stdout.write(indicatorsDocument());
  else for (const item of items()) console.log(JSON.stringify(item));
  return 0;
}
