import { resultOfVersion } from '../../../shared/engine/stored.ts';
import type { History, Version } from '../../../shared/filing/history.ts';
import { nextActionOf } from '../../../shared/presentation/next-action.ts';
import { pageSecurityPolicy, resultPage } from '../../../shared/presentation/page.ts';
import type { Result } from '../../../shared/presentation/result.ts';
import { standingOf } from '../../../shared/presentation/status.ts';
import type { Filing } from '../../../shared/store/store.ts';
import { type Answer, CACHING, json } from '../answer.ts';
import { readQuery } from '../parameters.ts';
import { type Request, wantsPage } from '../request.ts';
import { checksAnswer, indicatorsAnswer, reportAnswer, versionsAnswer } from '../schema/answers.ts';
import type { ApiServices } from '../services.ts';
import { aboutVersion, cachingOf, chooseVersion, filingOf, historyOfFiling, listedVersion } from './filing.ts';

interface Found {
  readonly filing: Filing;
  readonly history: History;
  readonly version: Version;
  readonly result: Result;
}

/** The version that is asked for, in two requests to the table. */
async function find(filing: Filing, asked: string | undefined, services: ApiServices): Promise<Found> {
  const history = await historyOfFiling(filing, services);
  const version = chooseVersion(history, asked);
  const parts = await services.store.parts(filing, version.results.received.version);
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
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pageSecurityPolicy(),
      'referrer-policy': 'no-referrer',
      'cache-control': CACHING[cachingOf(version)],
      vary: 'accept',
    },
    body,
  };
}

export async function report(request: Request, services: ApiServices): Promise<Answer> {
  const filing = filingOf(request);
  const { version: asked } = readQuery(request.query, { version: 'version' });
  const found = await find(filing, asked, services);
  if (wantsPage(request)) {
    return page(found);
  }
  const { history, version, result } = found;
  const { sentence } = standingOf(version.stage, version.status);
  const body = {
    ...aboutVersion(filing, version),
    sentence,
    nextAction: nextActionOf(version.stage, result),
    ...result,
    history: history.versions.map(listedVersion),
  };
  return json(reportAnswer, body, cachingOf(version), { vary: 'accept' });
}

export async function versions(request: Request, services: ApiServices): Promise<Answer> {
  const filing = filingOf(request);
  readQuery(request.query, {});
  const history = await historyOfFiling(filing, services);
  const newest = history.versions.at(-1) ?? history.current;
  return json(versionsAnswer, { ...filing, items: history.versions.map(listedVersion) }, cachingOf(newest));
}

export async function checks(request: Request, services: ApiServices): Promise<Answer> {
  const filing = filingOf(request);
  const { status, version: asked } = readQuery(request.query, { status: 'checkStatus', version: 'version' });
  const { version, result } = await find(filing, asked, services);
  const { assessable, corrections, engine } = result;
  const checks = result.checks.filter((check) => status === undefined || check.status === status);
  const body = { ...aboutVersion(filing, version), ruleset: engine.ruleset, checks, assessable, corrections };
  return json(checksAnswer, body, cachingOf(version));
}

export async function indicators(request: Request, services: ApiServices): Promise<Answer> {
  const filing = filingOf(request);
  const { version: asked } = readQuery(request.query, { version: 'version' });
  const { version, result } = await find(filing, asked, services);
  return json(
    indicatorsAnswer,
    { ...aboutVersion(filing, version), indicators: result.indicators },
    Object.keys(result.indicators).length === 0 ? 'unfinished' : 'settled',
  );
}
