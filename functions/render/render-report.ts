import { gzipSync } from 'node:zlib';
import { resultOfVersion } from '../../shared/engine/stored.ts';
import type { ReportChecked } from '../../shared/filing/events.ts';
import type { DossierStore, RenditionStore } from '../../shared/store/store.ts';
import { entityTag } from '../common/entity-tag.ts';
import type { Journal } from '../common/journal.ts';
import { isSettled, reportText } from '../common/report-answer/text.ts';
import { TooEarlyError } from '../common/too-early.ts';

export interface RenderServices {
  readonly store: DossierStore & Pick<RenditionStore, 'keepRendition'>;
  /** Which edition renders. */
  readonly edition: string;
  readonly journal: Journal;
}

/**
 * Renders what readers of a filing are answered, so that nobody waits until it is put together from its parts. May be
 * repeated, in any order: it is always rendered from all that is known now. Of a filing whose current version is not checked
 * yet nothing is rendered; its check will be announced.
 * @throws TooEarlyError where its indicators are still computed
 */
export async function renderReport(
  { agency, year, version: announced, trace }: ReportChecked,
  { store, edition, journal }: RenderServices,
): Promise<void> {
  const filing = { agency, year };
  const dossier = await store.dossier(filing);
  const { history, known } = dossier;
  const version = history.current;
  if (version === null) {
    throw new Error(`version ${announced} of ${agency}/${year} was announced but nothing was filed`);
  }
  if (version.status === null) {
    return;
  }
  const parts = await dossier.parts(version.results.received.version);
  if (!isSettled(version, parts)) {
    throw new TooEarlyError(`version ${version.id} of ${agency}/${year} has no indicators yet`);
  }
  const body = Buffer.from(reportText(filing, history, version, resultOfVersion(version, parts)));
  await store.keepRendition(filing, known, { edition, tag: entityTag(body), gzip: gzipSync(body) });
  journal.note('rendered', { agency, year, version: version.id, trace });
}
