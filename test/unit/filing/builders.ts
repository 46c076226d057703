import type { Answer } from '../../../shared/filing/answers.ts';
import type { CheckedFact, MailFact, MailState, ParsedFact, ReceivedFact } from '../../../shared/filing/facts.ts';
import { fingerprint, type Upload, versionIdOf } from '../../../shared/filing/upload.ts';

/** Invented uploads to one filing, told apart by the second at which they were made. */

export const AGENCY = '530111-qinghe';
export const FILING = { agency: AGENCY, year: 2024 };
export const BUCKET = 'gongkai-reports';

export const upload = (second: number, overrides: Partial<Upload> = {}): Upload => ({
  bucket: BUCKET,
  key: `reports/${AGENCY}/2024/report.txt`,
  versionId: `v${second}`,
  size: 100,
  at: new Date(Date.UTC(2026, 0, 31, 1, 2, second)).toISOString(),
  sequencer: `00AB${second}`,
  ...overrides,
});

export const idOf = (second: number) => versionIdOf(upload(second));

const bytesOf = (content: string) => new TextEncoder().encode(content);

/** The upload at `second` with this content arrived. */
export const received = (second: number, content: string, overrides: Partial<ReceivedFact> = {}): ReceivedFact => {
  const { bucket, key, versionId, at } = upload(second);
  return {
    fact: 'received',
    version: idOf(second),
    ...{ bucket, key, versionId, at },
    fileName: 'report.txt',
    size: content.length,
    sha256: fingerprint(bytesOf(content)),
    ...overrides,
  };
};

const AT = '2026-01-31T02:00:00.000Z';

export const parsed = (second: number, overrides: Partial<ParsedFact> = {}): ParsedFact => ({
  fact: 'parsed',
  version: idOf(second),
  at: AT,
  engine: '0.1.0',
  format: 'txt',
  form: 'v2021',
  authority: '青禾镇人民政府',
  error: null,
  ...overrides,
});

export const unreadable = (second: number) =>
  parsed(second, { form: null, authority: null, error: { code: 'not-a-report', message: { zh: '不是', en: 'no' } } });

export const checked = (second: number, overrides: Partial<CheckedFact> = {}): CheckedFact => ({
  fact: 'checked',
  version: idOf(second),
  at: AT,
  ruleset: 'rules-1',
  stamp: 0,
  status: 'returned',
  failing: { E: 1, W: 0, I: 0 },
  failingChecks: ['B01.granted'],
  ...overrides,
});

export const mail = (second: number, status: MailFact['status'], state: MailState): MailFact => ({
  fact: 'mail',
  version: idOf(second),
  ...{ status, state },
  at: AT,
});

/** The agency says this of the finding with this fingerprint; null withdraws it. */
export const answered = (second: number, fingerprint: string, text: string | null): Answer => ({
  fact: 'answer',
  version: idOf(1),
  check: 'X02',
  fingerprint,
  says: text === null ? null : { reason: 'other', text },
  by: null,
  at: new Date(Date.UTC(2026, 1, 1, 0, 0, second)).toISOString(),
});
