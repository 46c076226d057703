import { resultOfVersion } from '../../../shared/engine/stored.ts';
import type { History, Version } from '../../../shared/filing/history.ts';
import { nextActionOf } from '../../../shared/presentation/next-action.ts';
import { pageSecurityPolicy, resultPage } from '../../../shared/presentation/page.ts';
import type { Result } from '../../../shared/presentation/result.ts';
import { standingOf } from '../../../shared/presentation/status.ts';
import type { Filing } from '../../../shared/store/store.ts';
import { type Answer, content, json } from '../answer.ts';
import { getReport, listReportChecks, listReportIndicators, listVersions } from '../operations/reports.ts';
import { wantsPage } from '../request.ts';
import { route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { aboutVersion, cachingOf, chooseVersion, existing, listedVersion } from './filing.ts';

interface Found {
  readonly filing: Filing;
  readonly history: History;
  readonly version: Version;
  readonly result: Result;
}

/** The version that is asked for, in one request to the table for filings of the usual size, in up to three for others. */
async function find(filing: Filing, asked: string | undefined, { store }: ApiServices): Promise<Found> {
  const dossier = await store.dossier(filing);
  const history = existing(dossier.history);
  const version = chooseVersion(history, asked);
  const parts = await dossier.parts(version.results.received.version);
  return { filing, history, version, result: resultOfVersion(version, parts) };
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
    vary: 'accept',
  };
  return content(getReport, 'text/html', body, cachingOf(version), { headers });
}

function whole({ filing, history, version, result }: Found): Answer {
  const { sentence } = standingOf(version.stage, version.status);
  const body = {
    ...aboutVersion(filing, version),
    sentence,
    nextAction: nextActionOf(version.stage, result),
    ...result,
    history: history.versions.map(listedVersion),
  };
  return json(getReport, body, cachingOf(version), { headers: { vary: 'accept' } });
}

/** What all that is shown of a filing follows from: the parts are as its facts say, and indicators, once made, stay. */
const originOf = (history: History): string => JSON.stringify(history);

const isSettled = ({ version, result }: Found): boolean =>
  version.status !== null && (result.report === null || Object.keys(result.indicators).length > 0);

export const report = route(getReport, async ({ parameters: filing, query, request }, services) => {
  const { memory, store } = services;
  const isPage = wantsPage(request);
  const asked = [filing.agency, filing.year, query.version ?? '', isPage ? 'page' : ''].join(' ');
  const recalled = memory.has(asked) ? memory.recall(asked, originOf(await store.history(filing))) : null;
  if (recalled !== null) {
    return recalled;
  }
  const found = await find(filing, query.version, services);
  const answer = isPage ? page(found) : whole(found);
  if (isSettled(found)) {
    memory.keep(asked, originOf(found.history), answer);
  }
  return answer;
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
  const { version, result } = await find(filing, query.version, services);
  return json(
    listReportIndicators,
    { ...aboutVersion(filing, version), indicators: result.indicators },
    Object.keys(result.indicators).length === 0 ? 'unfinished' : 'settled',
  );
});
