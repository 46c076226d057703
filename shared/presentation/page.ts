import { sha256 } from '@noble/hashes/sha2.js';
import { countAnswered } from './answer.ts';
import { countFindings, findingsOf } from './findings.ts';
import { type Html, html, trusted } from './html.ts';
import { nextActionOf } from './next-action.ts';
import { indicatorsSection, readSection, versionsSection } from './page/about.ts';
import type { PageContext } from './page/context.ts';
import { findingsSection, mendSection } from './page/findings.ts';
import { both, bothIn } from './page/parts.ts';
import { PAGE_STYLE } from './page/style.ts';
import { tablesSection } from './page/tables.ts';
import type { Result } from './result.ts';
import { standingOf } from './status.ts';
import { shownTables } from './tables.ts';

export type { PageContext, PageVersion } from './page/context.ts';

function counts(result: Result): Html | null {
  const { E, fillable, W, I } = countFindings(result.checks);
  const one = (kind: string, zh: string, en: string, count: number) =>
    count > 0 && html`<span class="count ${kind}">${bothIn(`${zh} ${count}`, en)}</span>`;
  if (E + fillable + W + I === 0) return null;
  return html`<p class="counts">${one('E', '错误', 'errors', E)}${one('fill', '待补', 'to fill in', fillable)}${one('W', '疑点', 'doubts', W)}${one('I', '提示', 'hints', I)}${one('answered', '单位已说明', 'explained', countAnswered(result.checks))}</p>`;
}

function statusBanner(result: Result, context: PageContext): Html {
  const { label, sentence } = standingOf(context.stage, result.status);
  return html`<section class="status ${result.status ?? 'waiting'}" aria-label="结果">
<p class="verdict">${both(label)}</p><div class="says"><p>${both(sentence)}</p>
${result.error && html`<p class="note">${both(result.error.message)}</p>`}
<p class="todo">${both(nextActionOf(context.stage, result))}</p>${counts(result)}</div></section>`;
}

function pageHeader(result: Result, { agency, year, version }: PageContext): Html {
  const name = agency?.name ?? result.report?.authority ?? agency?.id ?? null;
  const shownYear = year ?? result.report?.year ?? null;
  const facts = [agency?.id, version !== null && `第 ${version} 版`, result.file].filter((fact) => Boolean(fact));
  return html`<header><div><p class="brand">${bothIn('政府信息公开工作年度报告 · 核验结果', 'Annual disclosure report: result of the checks')}</p>
<h1>${name ?? '未识别的机关'}${shownYear !== null && ` ${shownYear} 年`}</h1>
<p class="facts">${facts.join(' · ')}</p></div></header>`;
}

function pageFooter({ engine, sha256: fingerprint }: Result, { links }: PageContext): Html {
  const list = links.map(({ label, href }) => html`<a href="${href}">${both(label)}</a> · `);
  return html`<footer><div><p>${list}${bothIn('系统只提出建议，不改动上报的任何数字。', 'The system only proposes; it changes no figure.')}</p>
<p>SHA-256 ${fingerprint} · ${bothIn('规则', 'rule set')} ${engine.ruleset.slice(0, 12)} · ${bothIn('版本', 'engine')} ${engine.version}</p></div></footer>`;
}

function body(result: Result, context: PageContext): Html {
  const { report } = result;
  const findings = findingsOf(result.checks);
  return html`${statusBanner(result, context)}${mendSection(result)}${findingsSection(result, findings)}${
    report && tablesSection(shownTables(result, report), findings, report.cells)
  }${report && readSection(report)}${indicatorsSection(result.indicators)}${versionsSection(context.versions)}`;
}

/**
 * The result of one version as a page for people: complete, without script, Chinese first. Send it with
 * `pageSecurityPolicy()`.
 */
export function resultPage(result: Result, context: PageContext): string {
  const { label } = standingOf(context.stage, result.status);
  const name = context.agency?.name ?? result.report?.authority ?? result.file;
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${label.zh} · ${name} ${context.year ?? result.report?.year ?? ''}</title><style>${trusted(PAGE_STYLE)}</style></head>
<body><a class="skip" href="#main">跳到正文 Skip to content</a>
${pageHeader(result, context)}<main id="main">${body(result, context)}</main>${pageFooter(result, context)}</body></html>
`.markup;
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** The Content-Security-Policy of the page: nothing but its own style sheet, by hash. */
export function pageSecurityPolicy(): string {
  const style = base64(sha256(new TextEncoder().encode(PAGE_STYLE)));
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
