import { SECTIONS } from '../../form/sections.ts';
import { INDICATORS, keyOf } from '../../indicators/definitions.ts';
import type { IndicatorValue } from '../../indicators/model.ts';
import { type Html, html } from '../html.ts';
import type { PublicReport, Result } from '../result.ts';
import { standingOf } from '../status.ts';
import { FORM_NAMES } from '../words.ts';
import type { PageVersion } from './context.ts';
import { both, bothIn, when } from './parts.ts';

const unknown = bothIn('没有读到', 'not found');

/** What was read of the report beside its tables. */
export function readSection(report: PublicReport): Html {
  const { title, authority, year, form, period, published, sections } = report;
  const line = (label: Html, value: Html | string | number | null) =>
    html`<tr><th scope="row">${label}</th><td>${value ?? unknown}</td></tr>`;
  const missing = sections.filter((section) => !section.present).map(({ id }) => SECTIONS[id].zh);
  return html`<section aria-labelledby="read"><h2 id="read">${bothIn('从文件中读到的内容', 'What was read')}</h2>
<table class="plain"><tbody>
${line(bothIn('标题', 'Title'), title)}${line(bothIn('机关', 'Authority'), authority)}${line(bothIn('年度', 'Year'), year)}
${line(bothIn('格式', 'Form'), both(FORM_NAMES[form]))}
${line(bothIn('统计期限', 'Period'), period && `${period.from} — ${period.to}`)}${line(bothIn('公布日期', 'Published'), published)}
${line(
  bothIn('六个部分', 'Six parts'),
  missing.length === 0 ? bothIn('齐全', 'complete') : html`${bothIn('缺少：', 'missing: ')}${missing.join('；')}`,
)}</tbody></table></section>`;
}

const UNITS: Readonly<Record<string, string>> = {
  per100: '每百件',
  points: '百分点',
  index: '',
  ratio: '',
  score: '分',
};

function measured({ value, unit, numerator, denominator, low, high }: IndicatorValue): Html {
  const digits = unit === '件' ? 0 : unit === 'index' ? 4 : 2;
  const shown = `${(value ?? 0).toFixed(digits).replace('-', '−')} ${UNITS[unit] ?? unit}`;
  const basis = numerator === null || denominator === null ? '' : `${numerator} / ${denominator}`;
  const range = low === null || high === null ? '' : `${low.toFixed(1)}–${high.toFixed(1)}`;
  return html`<td class="num">${shown}</td><td class="num">${basis}</td><td class="num">${range}</td>`;
}

/** The single indicators that have a value; families and undefined ones are left to the API. */
export function indicatorsSection(indicators: Result['indicators']): Html | null {
  const rows = INDICATORS.filter(({ member }) => member === null).flatMap((indicator) => {
    const value = indicators[keyOf(indicator)];
    if (value === undefined || value.value === null) return [];
    const warning =
      value.unsound && html` <span class="no E">!</span><span class="quiet">表内等式不成立，仅供参考</span>`;
    return html`<tr><th scope="row">${both(indicator.name)}${warning}</th>${measured(value)}</tr>`;
  });
  if (rows.length === 0) return null;
  return html`<details><summary>${bothIn('指标', 'Indicators')}</summary><div class="scroll" tabindex="0" role="region" aria-label="指标"><table class="plain">
<thead><tr><th scope="col">${bothIn('指标', 'Indicator')}</th><th scope="col">${bothIn('数值', 'Value')}</th><th scope="col">${bothIn(
    '分子 / 分母',
    'Numerator / denominator',
  )}</th><th scope="col">${bothIn('95% 区间', '95 % interval')}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** All versions of the filing, the newest first. */
export function versionsSection(versions: readonly PageVersion[]): Html | null {
  if (versions.length === 0) return null;
  const rows = versions
    .toSorted((a, b) => b.number - a.number)
    .map(({ number, stage, status, at, fileName, current, href }) => {
      const name = `第 ${number} 版`;
      return html`<tr><th scope="row">${href === null ? name : html`<a href="${href}">${name}</a>`}${
        current && html` <span class="en">${bothIn('现行', 'current')}</span>`
      }</th><td>${both(standingOf(stage, status).label)}</td><td>${when(at)}</td><td>${fileName}</td></tr>`;
    });
  return html`<section aria-labelledby="versions"><h2 id="versions">${bothIn('历次上报', 'Versions')}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="versions"><table class="plain"><thead><tr><th scope="col">${bothIn('版本', 'Version')}</th><th scope="col">${bothIn(
    '结果',
    'Outcome',
  )}</th><th scope="col">${bothIn('上报时间（北京时间）', 'Filed (UTC+8)')}</th><th scope="col">${bothIn('文件', 'File')}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
