import { type History, type Version, versionOfUpload } from '../../../shared/filing/history.ts';
import { versionInHistory } from '../../common/report-answer/text.ts';
import { ProblemError } from '../problem.ts';

/** A history with a version in it. */
export type FiledHistory = History & { readonly current: Version };

/** The history of a filing that exists. */
export function existing({ versions, current }: History): FiledHistory {
  if (current === null) {
    throw new ProblemError('report-not-found');
  }
  return { versions, current };
}

/** The version that is asked for, by id (of any upload of it) or number; else the current one. */
export function chooseVersion(history: FiledHistory, asked: string | undefined): Version {
  const found = asked === undefined ? history.current : (byNumber(history, asked) ?? versionOfUpload(history, asked));
  if (found === null) {
    throw new ProblemError('version-not-found');
  }
  return found;
}

const byNumber = ({ versions }: History, asked: string): Version | null =>
  versions.find(({ number }) => String(number) === asked) ?? null;

/** A version as the list of versions shows it. */
export const listedVersion = (version: Version) => ({
  ...versionInHistory(version),
  mail: version.uploads.flatMap(({ mails }) => mails).find((mail) => mail.status === version.status)?.state ?? null,
});

/** A version that is not checked yet changes by itself: such an answer is not kept. */
export const cachingOf = ({ status }: Pick<Version, 'status'>) => (status === null ? 'unfinished' : 'settled');
