import { resultOfVersion } from '../../../shared/engine/stored.ts';
import { eventAbout } from '../../../shared/filing/events.ts';
import type { History, Version } from '../../../shared/filing/history.ts';
import { pageSecurityPolicy, resultPage } from '../../../shared/presentation/page.ts';
import type { Result } from '../../../shared/presentation/result.ts';
import type { Filing, Rendition } from '../../../shared/store/store.ts';
import { aboutVersion, isSettled, reportText } from '../../common/report-answer/text.ts';
import { type Answer, content, json } from '../answer.ts';
import { getReport, listReportChecks, listReportIndicators, listVersions } from '../operations/reports.ts';
import { ProblemError } from '../problem.ts';
import { wantsPage } from '../request.ts';
import { route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { cachingOf, chooseVersion, existing, listedVersion } from './filing.ts';

interface Found {
  readonly filing: Filing;
  readonly history: History;
  readonly version: Version;
  readonly result: Result;
  /** Whether nothing is added to it by itself. */
  readonly isSettled: boolean;
}

/** A page to browsers, JSON to programs. */
const VARIES = { vary: 'accept' } as const;

/** The version that is asked for, in one request to the table for filings of the usual size, in up to three for others. */
async function find(filing: Filing, asked: string | undefined, { store }: ApiServices): Promise<Found> {
  const dossier = await store.dossier(filing);
  const history = existing(dossier.history);
  const version = chooseVersion(history, asked);
  const parts = await dossier.parts(version.results.received.version);
  const result = resultOfVersion(version, parts);
  return { filing, history, version, result, isSettled: isSettled(version, parts) };
}

function page({ filing, history, version, result }: Found): Answer {
  const base = `/v1/reports/${filing.agency}/${filing.year}`;
  const body = resultPage(result, {
    agency: { id: filing.agency, name: null },
    year: filing.year,
    version: version.number,
    stage: version.stage,
    versions: history.versions.map(({ id, number, stage, status, current, upload: { at, fileName } }) => ({
      ...{ number, stage, status, current, at, fileName },
      href: `${base}?version=${id}`,
    })),
    links: [],
  });
  const headers = {
    'content-security-policy': pageSecurityPolicy(),
    'referrer-policy': 'no-referrer',
    ...VARIES,
  };
  return content(getReport, 'text/html', body, cachingOf(version), { headers });
}

/** A filing as it was rendered. */
const rendered = ({ gzip, tag }: Rendition): Answer =>
  content(getReport, 'application/json', { gzip, tag }, 'settled', { headers: VARIES });

/** Put together from its parts. */
const whole = ({ filing, history, version, result }: Found): Answer =>
  content(getReport, 'application/json', reportText(filing, history, version, result), cachingOf(version), {
    headers: VARIES,
  });

/**
 * What holds and is not rendered, or by another edition, is asked for, so that the next reader need not wait until it is put
 * together.
 */
async function renew({ filing, version, isSettled }: Found, { askRendition }: ApiServices): Promise<void> {
  if (isSettled) {
    const { received } = version.results;
    await askRendition({ schema: 'report-checked/1', ...eventAbout(filing, received, received.version) });
  }
}

export const report = route(getReport, async ({ parameters: filing, query, request }, services) => {
  const isPage = wantsPage(request);
  if (isPage || query.version !== undefined) {
    const found = await find(filing, query.version, services);
    return isPage ? page(found) : whole(found);
  }
  const rendition = await services.store.rendition(filing, services.edition);
  if (rendition === 'not-filed') {
    throw new ProblemError('report-not-found');
  }
  if (rendition !== 'outdated') {
    return rendered(rendition);
  }
  const found = await find(filing, undefined, services);
  await renew(found, services);
  return whole(found);
});

export const versions = route(listVersions, async ({ parameters: filing }, { store }) => {
  const history = existing(await store.history(filing));
  const newest = history.versions.at(-1) ?? history.current;
  return json(listVersions, { ...filing, items: history.versions.map(listedVersion) }, cachingOf(newest));
});

export const checks = route(listReportChecks, async ({ parameters: filing, query }, services) => {
  const { version, result } = await find(filing, query.version, services);
  const { assessable, corrections, engine } = result;
  const checks = result.checks.filter(({ status }) => query.status === undefined || status === query.status);
  const body = { ...aboutVersion(filing, version), ruleset: engine.ruleset, checks, assessable, corrections };
  return json(listReportChecks, body, cachingOf(version));
});

export const indicators = route(listReportIndicators, async ({ parameters: filing, query }, services) => {
  const { version, result, isSettled } = await find(filing, query.version, services);
  return json(
    listReportIndicators,
    { ...aboutVersion(filing, version), indicators: result.indicators },
    isSettled ? 'settled' : 'unfinished',
  );
});
