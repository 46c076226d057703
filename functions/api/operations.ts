import type { Operation } from './operation.ts';
import { getAgency, getAgencyHistory, listAgencies } from './operations/agencies.ts';
import { listCells, listChecks, listIndicators } from './operations/catalogue.ts';
import { getExport, getExportFile } from './operations/export.ts';
import { getIndicator, getSummary } from './operations/groups.ts';
import {
  compareVersions,
  getReport,
  listReportChecks,
  listReportIndicators,
  listReports,
  listVersions,
} from './operations/reports.ts';
import { getHealth, getOpenApi, listRejections } from './operations/service.ts';

/** Everything that the API answers, in the order of its document. Data alone: no handler is loaded with it. */
export const OPERATIONS: readonly Operation[] = [
  listReports,
  getReport,
  listVersions,
  compareVersions,
  listReportChecks,
  listReportIndicators,
  getSummary,
  listAgencies,
  getAgency,
  getAgencyHistory,
  getIndicator,
  listCells,
  listChecks,
  listIndicators,
  getExport,
  getExportFile,
  listRejections,
  getOpenApi,
  getHealth,
];
