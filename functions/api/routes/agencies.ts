import type { ListedAgency } from '../../../shared/filing/agency.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../../shared/filing/key.ts';
import { overYears } from '../../../shared/filing/over-years.ts';
import { json } from '../answer.ts';
import { getAgency, getAgencyHistory, listAgencies } from '../operations/agencies.ts';
import { ProblemError } from '../problem.ts';
import { route } from '../route.ts';
import { DEFAULT_LIMIT, paged } from './paged.ts';

/** One filing a year: all of an agency are one page. */
const EVERY_YEAR = LAST_YEAR - FIRST_YEAR + 1;

const shown = ({ id, ...agency }: ListedAgency) => ({ agency: id, ...agency });

export const agencies = route(listAgencies, async ({ query }, { store }) => {
  const { limit = DEFAULT_LIMIT, q, ...filters } = query;
  const { items, next } = await paged(
    store.agencies({ ...filters, limit, ...(q === undefined ? {} : { namePart: q }) }),
  );
  return json(listAgencies, { items: items.map(shown), next }, 'settled');
});

export const agency = route(getAgency, async ({ parameters: { agency } }, { store }) => {
  const [registered, filings] = await Promise.all([
    store.listedAgency(agency),
    store.entries({ agency, limit: EVERY_YEAR }),
  ]);
  if (registered === null && filings.items.length === 0) {
    throw new ProblemError('agency-not-found');
  }
  return json(getAgency, { agency, registered: registered && shown(registered), filings: filings.items }, 'settled');
});

export const agencyHistory = route(getAgencyHistory, async ({ parameters: { agency }, query }, { store }) => {
  const { items } = await store.entries({ agency, limit: EVERY_YEAR });
  const [newest] = items;
  if (newest === undefined) {
    throw new ProblemError('nothing-filed');
  }
  return json(getAgencyHistory, { agency, name: newest.name, ...overYears(items, query) }, 'settled');
});
