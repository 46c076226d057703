import type { Pages } from '../../../shared/export/batches.ts';
import { EXPORT_FORMATS, writeAs } from '../../../shared/export/formats.ts';
import { AT_ONCE, type ExportOrder, exportFileName, exportId } from '../../../shared/export/job.ts';
import type { Entry } from '../../../shared/filing/entry.ts';
import type { ExportState } from '../../common/export-shelf.ts';
import { type Answer, content, json, seeOther } from '../answer.ts';
import { getExport, getExportFile, WRITING } from '../operations/export.ts';
import { ProblemError } from '../problem.ts';
import { route } from '../route.ts';
import type { ExportDesk } from '../services.ts';

/** Seconds after which to ask again: a province takes some ten. */
const RETRY_AFTER = 5;
/** An order that was not carried out after so long has gone wrong: the function that writes may run five minutes. */
const GIVEN_UP_AFTER = 20 * 60_000;

/** The entries of a group if they are few; no further page is read once they are too many. */
async function fewOf(pages: Pages): Promise<readonly Entry[] | null> {
  const few: Entry[] = [];
  for await (const page of pages) {
    few.push(...page);
    if (few.length > AT_ONCE) return null;
  }
  return few;
}

async function* onePage(entries: readonly Entry[]): Pages {
  yield entries;
}

async function written(order: ExportOrder, entries: readonly Entry[]): Promise<Answer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeAs(order.format, onePage(entries))) pieces.push(piece);
  const { mediaType, isText } = EXPORT_FORMATS[order.format];
  const bytes = Buffer.concat(pieces);
  return content(getExport, mediaType, isText ? bytes.toString('utf8') : bytes, 'settled', {
    headers: { 'content-disposition': `attachment; filename="${exportFileName(order)}"` },
  });
}

function pending(id: string): Answer {
  const location = `/v1/export/${id}`;
  return json(getExportFile, { id, status: 'writing', location, message: WRITING }, 'unfinished', {
    status: 202,
    headers: { location, 'retry-after': String(RETRY_AFTER) },
  });
}

const isGivenUp = ({ since }: Extract<ExportState, { state: 'asked' }>, now: Date): boolean =>
  now.getTime() - since.getTime() > GIVEN_UP_AFTER;

/** What an order has come to. @throws ProblemError where it has come to nothing */
async function outcome(id: string, state: ExportState, { shelf, clock }: ExportDesk): Promise<Answer> {
  switch (state.state) {
    case 'ready':
      return seeOther(await shelf.link(state.key));
    case 'failed':
      throw new ProblemError(state.why);
    case 'unknown':
      throw new ProblemError('export-not-found');
    case 'asked':
      if (isGivenUp(state, clock())) throw new ProblemError('export-unfinished');
      return pending(id);
  }
}

/** Orders the file unless it was ordered. In this order: a note without a message would be waited for in vain. */
async function ordered(order: ExportOrder, desk: ExportDesk): Promise<Answer> {
  const { shelf, ask, clock } = desk;
  const id = exportId(order, clock());
  const state = await shelf.state(id);
  if (state.state !== 'unknown' && !(state.state === 'asked' && isGivenUp(state, clock()))) {
    return outcome(id, state, desk);
  }
  await ask({ schema: 'export-asked/1', id, order });
  await shelf.note(id, order);
  return pending(id);
}

export const exportReports = route(getExport, async ({ query }, { store, exports }) => {
  const { format = 'csv', ...group } = query;
  const order: ExportOrder = { ...group, format };
  const few = await fewOf(store.group(group));
  return few === null ? ordered(order, exports) : written(order, few);
});

export const exportFile = route(getExportFile, async ({ parameters: { exportId: id } }, { exports }) =>
  outcome(id, await exports.shelf.state(id), exports),
);
