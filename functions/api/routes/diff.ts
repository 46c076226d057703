import { resultOfVersion } from '../../../shared/engine/stored.ts';
import type { History, Version } from '../../../shared/filing/history.ts';
import type { FormVersion } from '../../../shared/form/model.ts';
import { differenceOf } from '../../../shared/presentation/diff.ts';
import type { Dossier } from '../../../shared/store/store.ts';
import { json } from '../answer.ts';
import { compareVersions } from '../operations/reports.ts';
import { ProblemError } from '../problem.ts';
import { route } from '../route.ts';
import { cachingOf, chooseVersion, existing } from './filing.ts';

const isReadable = ({ results: { parsed } }: Version): boolean => parsed !== null && parsed.error === null;

/** The newest readable version, or that before another one. */
function newestReadable({ versions }: History, before = Number.POSITIVE_INFINITY): Version {
  const found = versions.findLast((version) => isReadable(version) && version.number < before);
  if (found === undefined) {
    throw new ProblemError('no-earlier-version');
  }
  return found;
}

const resultOf = async (version: Version, { parts }: Dossier) =>
  resultOfVersion(version, await parts(version.results.received.version));

const compared = ({ id, number, stage, status, upload }: Version, form: FormVersion | null) => ({
  ...{ version: id, number, stage, status, form, at: upload.at },
});

/** In one request to the table for filings of the usual size, in up to four for others. */
export const diff = route(compareVersions, async ({ parameters: filing, query }, { store }) => {
  const dossier = await store.dossier(filing);
  const history = existing(dossier.history);
  const to = query.to === undefined ? newestReadable(history) : chooseVersion(history, query.to);
  const from = query.from === undefined ? newestReadable(history, to.number) : chooseVersion(history, query.from);
  const [before, after] = await Promise.all([from, to].map((version) => resultOf(version, dossier)));
  if (before === undefined || after === undefined) {
    throw new Error('two versions have two results');
  }
  const { form, cells, checks, figures } = differenceOf(before, after);
  const body = { ...filing, from: compared(from, form.from), to: compared(to, form.to), cells, checks, figures };
  return json(compareVersions, body, cachingOf(from) === 'settled' ? cachingOf(to) : 'unfinished');
});
