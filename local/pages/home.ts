import { escapeHtml, page } from './html.ts';

/** An item of `GET /v1/reports`. */
export interface Filing {
  readonly agency: string;
  readonly name?: string | null;
  readonly year: number;
  readonly stage: string;
  readonly status: string | null;
  readonly failing?: { readonly E: number; readonly W: number; readonly I: number } | null;
  readonly at?: string;
}

export interface Home {
  readonly resources: readonly { readonly what: string; readonly where: string }[];
  readonly bucket: string | null;
  readonly awsUrl: string;
  /** Null when the API did not answer with a list; `more` when it is not the whole list. */
  readonly filings: readonly Filing[] | null;
  readonly more: boolean;
  readonly mails: number;
}

const statuses: Readonly<Record<string, string>> = {
  accepted: '通过 accepted',
  queried: '待核实 queried',
  returned: '退回 returned',
  unreadable: '无法读取 unreadable',
};

/** What is running, and what became of the reports that were filed. */
export function homePage(home: Home): string {
  return page(
    '公开 Gongkai',
    `<h1>公开 Gongkai</h1>
<p>政府信息公开工作年度报告的报送、核对与查询，正在本机运行。 <span class="note">Running on this machine.</span></p>
<h2>年度报告 Filings</h2>
${filings(home)}
<p><a href="/_local/mail">已发出的邮件 Mail (${home.mails})</a></p>
<h2>报送 File a report</h2>
${upload(home)}
<h2>运行情况 What is running</h2>
<table><tbody>${home.resources.map(({ what, where }) => `<tr><td>${escapeHtml(what)}</td><td><code>${escapeHtml(where)}</code></td></tr>`).join('')}</tbody></table>`,
  );
}

function filings({ filings, more }: Home): string {
  if (filings === null)
    return '<p class="note">接口未返回报告列表。 The API did not answer with a list of reports.</p>';
  if (filings.length === 0) return '<p class="note">还没有报告。 Nothing was filed yet.</p>';
  return `<table><thead><tr><th>机关 Agency</th><th>年度 Year</th><th>结果 Outcome</th><th>未过 E / W / I</th><th>时间 At</th></tr></thead>
<tbody>${filings.map(row).join('\n')}</tbody></table>${more ? '<p class="note">更多见 More at <a href="/v1/reports">/v1/reports</a></p>' : ''}`;
}

function row({ agency, name, year, stage, status, failing, at }: Filing): string {
  const link = `/v1/reports/${encodeURIComponent(agency)}/${encodeURIComponent(year)}`;
  const outcome = status === null ? `办理中 ${stage}` : (statuses[status] ?? status);
  const counts = failing ? `${failing.E} / ${failing.W} / ${failing.I}` : '';
  const cells = [name ? `${name} ${agency}` : agency, year, outcome, counts, at ?? ''].map(escapeHtml);
  return `<tr><td><a href="${escapeHtml(link)}">${cells[0]}</a></td>${cells
    .slice(1)
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;
}

function upload({ bucket, awsUrl }: Home): string {
  if (bucket === null) return '';
  const command = `AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1 \\
  aws --endpoint-url ${awsUrl} s3 cp report.docx s3://${bucket}/reports/530111-liujia/2024/report.docx`;
  return `<pre>${escapeHtml(command)}</pre>`;
}
