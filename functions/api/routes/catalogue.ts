import { checkItems } from '../../../shared/checks/items.ts';
import { cellsOfForm, FORMS } from '../../../shared/form/forms.ts';
import { indicatorCatalogue } from '../../../shared/indicators/catalogue.ts';
import { type Answer, json } from '../answer.ts';
import { readQuery } from '../parameters.ts';
import { ProblemError } from '../problem.ts';
import type { Request } from '../request.ts';
import * as schema from '../schema/answers.ts';

const VERSIONS = Object.values(FORMS).map(({ version }) => version);

const cells = () =>
  VERSIONS.flatMap((form) => [...cellsOfForm(form).values()].map((definition) => ({ ...definition, form })));

/** The form, the rules, the definitions of indicators: what the engine works by, as data. */
const CATALOGUES: Readonly<Record<string, () => Answer>> = {
  cells: () => json(schema.cellCatalogue, { items: cells() }, 'catalogue'),
  checks: () => json(schema.checkCatalogue, { items: checkItems() }, 'catalogue'),
  indicators: () => json(schema.indicatorCatalogue, { items: indicatorCatalogue() }, 'catalogue'),
};

export async function catalogue({ parameters, query }: Request): Promise<Answer> {
  readQuery(query, {});
  const name = parameters.name ?? '';
  const answer = Object.hasOwn(CATALOGUES, name) ? CATALOGUES[name] : undefined;
  if (answer === undefined) {
    throw new ProblemError('catalogue-not-found');
  }
  return answer();
}
