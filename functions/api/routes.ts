import type { Route } from './route.ts';
import { agencies, agency, agencyHistory } from './routes/agencies.ts';
import { cells, checkRules, indicatorDefinitions } from './routes/catalogue.ts';
import { diff } from './routes/diff.ts';
import { exportFile, exportReports } from './routes/export.ts';
import { indicator } from './routes/indicator.ts';
import { rejections, reports } from './routes/lists.ts';
import { checks, indicators, report, versions } from './routes/report.ts';
import { health, openApi } from './routes/service.ts';
import { summary } from './routes/summary.ts';

/** What answers each operation. */
const ANSWERING: readonly Route[] = [
  reports,
  report,
  versions,
  diff,
  checks,
  indicators,
  summary,
  agencies,
  agency,
  agencyHistory,
  indicator,
  cells,
  checkRules,
  indicatorDefinitions,
  exportReports,
  exportFile,
  rejections,
  openApi,
  health,
];

/** The routes by their paths. */
export const ROUTES: ReadonlyMap<string, Route> = new Map(ANSWERING.map((route) => [route.operation.path, route]));
