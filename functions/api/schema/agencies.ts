import * as z from 'zod';
import { form, named, pageOf, stage, status, told } from '../../common/report-answer/terms.ts';
import { listedReport } from './answers.ts';
import * as of from './measures.ts';

/** The registry, and the reports of one agency over the years. Contacts are nowhere in it. */

const registered = z
  .object({
    agency: of.agencyId,
    name: z.string(),
    region: z.string().nullable().meta(told('行政区划代码', 'Division code')),
    level: of.level.nullable(),
    kind: of.kind.nullable(),
    parent: z.string().nullable().meta(told('上级机构编号', 'Id of the agency that it reports to')),
  })
  .meta(named('Agency', '一个登记的机构', 'A registered agency'));

export const agenciesAnswer = pageOf(registered).meta(named('Agencies', '一页机构', 'A page of agencies'));

export const agencyAnswer = z
  .object({
    agency: of.agencyId,
    registered: registered.nullable().meta(told('未登记时为 null', 'Null if it is not registered')),
    filings: z.array(listedReport).meta(told('各年现行版本，最新的在前', 'Current versions, newest year first')),
  })
  .meta(named('AgencyWithFilings', '一个机构及其报告', 'An agency with its filings'));

const change = z
  .object({ change: of.number, unit: of.unit, low: of.low, high: of.high, reason: of.reason, unsound: z.boolean() })
  .meta(named('YearOnYear', 'I34：同比变化', 'I34: the change from the year before'));

const point = {
  year: of.year,
  formBreak: z.boolean().meta(told('与前一份报告的表格版本不同', 'The report before it has another form')),
  value: of.number,
  reason: of.reason,
  change,
};

const counts = z.object({ points: z.array(z.object(point)) });

const series = z.object({
  unit: of.unit,
  points: z.array(
    z.object({
      ...point,
      ...{ numerator: of.number, denominator: of.number, low: of.low, high: of.high, unsound: z.boolean() },
    }),
  ),
});

const ofDocuments = z.object({ ...of.rate.shape, unit: of.unit });

const yearOfAgency = z
  .object({
    year: of.year,
    version: z.string(),
    stage,
    status: status.nullable(),
    form: form.nullable(),
    scope: z.enum(['own', 'region', 'system', 'unknown']).nullable(),
    formBreak: point.formBreak,
    documents: z
      .object({ I37: ofDocuments, I38: ofDocuments })
      .nullable()
      .meta(told('I37、I38：规范性文件的更替和存量变化', 'I37 and I38: how the documents turned over')),
  })
  .meta(named('YearOfAgency', '一个年度的现行版本', 'The current version of one year'));

export const historyAnswer = z
  .object({
    agency: of.agencyId,
    name: of.agencyName,
    years: z.array(yearOfAgency),
    counts: z.record(z.string(), counts).meta(told('按单元格编号或合计名', 'By id of a cell or name of a sum')),
    indicators: z.record(z.string(), series).meta(told('按指标编号', 'By the key of the indicator')),
  })
  .meta(named('AgencyHistory', '一个机构历年的单元格和指标', 'The cells and indicators of an agency over the years'));
