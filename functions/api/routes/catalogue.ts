import { checkItems } from '../../../shared/checks/items.ts';
import { cellsOfForm, FORMS } from '../../../shared/form/forms.ts';
import { indicatorCatalogue } from '../../../shared/indicators/catalogue.ts';
import { json } from '../answer.ts';
import { listCells, listChecks, listIndicators } from '../operations/catalogue.ts';
import { route } from '../route.ts';

const VERSIONS = Object.values(FORMS).map(({ version }) => version);

const items = () =>
  VERSIONS.flatMap((form) => [...cellsOfForm(form).values()].map((definition) => ({ ...definition, form })));

export const cells = route(listCells, async () => json(listCells, { items: items() }, 'catalogue'));

export const checkRules = route(listChecks, async () => json(listChecks, { items: checkItems() }, 'catalogue'));

export const indicatorDefinitions = route(listIndicators, async () =>
  json(listIndicators, { items: indicatorCatalogue() }, 'catalogue'),
);
