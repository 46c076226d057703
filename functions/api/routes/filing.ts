import { type History, type Version, versionOfUpload } from '../../../shared/filing/history.ts';
import type { Filing } from '../../../shared/store/store.ts';
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

export const aboutVersion = (filing: Filing, { id, number, stage, status }: Version) => ({
  ...filing,
  version: id,
  number,
  stage,
  status,
});

/** A version as lists of versions show it. */
export const listedVersion = ({ id, number, stage, status, current, upload, uploads }: Version) => ({
  version: id,
  number,
  stage,
  status,
  at: upload.at,
  sha256: upload.sha256,
  fileName: upload.fileName,
  current,
  mail: uploads.flatMap(({ mails }) => mails).find((mail) => mail.status === status)?.state ?? null,
});

/** A version that is not checked yet changes by itself: such an answer is not kept. */
export const cachingOf = ({ status }: Pick<Version, 'status'>) => (status === null ? 'unfinished' : 'settled');
