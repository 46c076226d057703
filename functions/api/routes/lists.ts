import { json } from '../answer.ts';
import { listReports } from '../operations/reports.ts';
import { listRejections } from '../operations/service.ts';
import { route } from '../route.ts';
import { DEFAULT_LIMIT, paged } from './paged.ts';

export const reports = route(listReports, async ({ query }, { store }) => {
  const { limit = DEFAULT_LIMIT, ...filters } = query;
  return json(listReports, await paged(store.entries({ ...filters, limit })), 'settled');
});

export const rejections = route(listRejections, async ({ query }, { store }) => {
  const { limit = DEFAULT_LIMIT, cursor } = query;
  const page = store.rejections({ limit, ...(cursor === undefined ? {} : { cursor }) });
  return json(listRejections, await paged(page), 'unfinished');
});
