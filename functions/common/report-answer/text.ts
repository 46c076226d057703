import type { History, Version } from '../../../shared/filing/history.ts';
import { nextActionOf } from '../../../shared/presentation/next-action.ts';
import type { Result } from '../../../shared/presentation/result.ts';
import { standingOf } from '../../../shared/presentation/status.ts';
import type { Filing, Parts } from '../../../shared/store/store.ts';
import { reportAnswer } from './schema.ts';

export const aboutVersion = (filing: Filing, { id, number, stage, status }: Version) => ({
  ...filing,
  version: id,
  number,
  stage,
  status,
});

/** A version as the history of a report shows it. */
export const versionInHistory = ({ id, number, stage, status, current, upload }: Version) => ({
  version: id,
  number,
  stage,
  status,
  at: upload.at,
  sha256: upload.sha256,
  fileName: upload.fileName,
  current,
});

/** Whether all is there that is ever made of a version by itself: a status, and indicators if there is a report. */
export const isSettled = ({ status }: Version, { report, indicators }: Parts): boolean =>
  status !== null && (report === null || indicators !== null);

/**
 * What who asks for a report is answered, as JSON. Its schema drops what is not declared and throws where the answer is not
 * what it promises.
 */
export function reportText(filing: Filing, { versions }: History, version: Version, result: Result): string {
  const { sentence } = standingOf(version.stage, version.status);
  return JSON.stringify(
    reportAnswer.parse({
      ...aboutVersion(filing, version),
      sentence,
      nextAction: nextActionOf(version.stage, result),
      ...result,
      history: versions.map(versionInHistory),
    }),
  );
}
