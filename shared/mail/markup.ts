import { type Html, html } from '../presentation/html.ts';
import type { MailContent } from './content.ts';
import { HEADINGS } from './text.ts';

// Mail clients drop style sheets: everything is inline, laid out with tables.
const FONT = "font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',Arial,sans-serif";
const TEXT = `${FONT};font-size:15px;line-height:1.7;color:#1f2328;margin:0 0 12px`;
const HEADING = `${FONT};font-size:15px;font-weight:bold;color:#1f2328;margin:20px 0 6px`;
const NUMBER = `${FONT};font-size:14px;color:#57606a;padding:8px 8px 8px 0;vertical-align:top;border-top:1px solid #e1e4e8`;
const FINDING = `${FONT};font-size:14px;line-height:1.6;color:#1f2328;padding:8px 0;border-top:1px solid #e1e4e8`;
const BOX = `${FONT};font-size:15px;line-height:1.7;color:#1f2328;background:#fff8e5;border-left:4px solid #d29922;padding:10px 14px`;
const BUTTON = `${FONT};font-size:15px;color:#ffffff;text-decoration:none;display:inline-block;padding:10px 20px`;

const paragraph = (text: string): Html => html`<p style="${TEXT}">${text}</p>`;
const heading = (text: string): Html => html`<p style="${HEADING}">${text}</p>`;

function mends({ mends, language }: MailContent): Html | null {
  if (mends === null) return null;
  const choices = mends.choices.map((changes, index) => [
    index > 0 && html`<br><span style="color:#57606a">${HEADINGS[language].or}</span>`,
    changes.map((change) => html`<br><b>${change}</b>`),
  ]);
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px"><tr><td style="${BOX}">${mends.title}${choices}</td></tr></table>`;
}

function findings({ findings }: MailContent): Html | null {
  if (findings.items.length === 0) return findings.more === null ? null : paragraph(findings.more);
  const rows = findings.items.map(
    ({ kind, id, message, answer }, index) =>
      html`<tr><td style="${NUMBER}">${index + 1}</td><td style="${FINDING}"><b>${kind}</b> <span style="color:#57606a">${id}</span><br>${message}${answer !== null && html`<br><span style="color:#1a7f37">${answer}</span>`}</td></tr>`,
  );
  return html`${heading(findings.title)}<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows}</table>${
    findings.more !== null && paragraph(findings.more)
  }`;
}

const button = ({ link }: MailContent): Html | null =>
  link &&
  html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:20px 0"><tr><td bgcolor="#1f5fa8" style="border-radius:4px"><a href="${link.url}" style="${BUTTON}">${link.label}</a></td></tr></table>`;

function body(content: MailContent): Html {
  const words = HEADINGS[content.language];
  return html`<div lang="${content.language === 'zh' ? 'zh-CN' : 'en'}">
${paragraph(content.greeting)}
${paragraph(content.intro)}
${content.reason !== null && [heading(words.reason), paragraph(content.reason)]}
${heading(words.next)}${paragraph(content.nextAction)}
${mends(content)}
${button(content)}
${findings(content)}
${content.lost.length > 0 && [heading(words.lost), content.lost.map(paragraph)]}
<p style="${FONT};font-size:12px;color:#57606a;margin:20px 0 0">${content.signature}</p>
</div>`;
}

/** A mail as HTML that mail clients understand: the languages in their order, divided by a line. */
export function mailHtml(subject: string, colour: string, contents: readonly MailContent[]): string {
  const divided = contents.map((content, index) => [
    index > 0 && html`<hr style="border:0;border-top:1px solid #d0d7de;margin:28px 0">`,
    body(content),
  ]);
  const lang = contents[0]?.language === 'en' ? 'en' : 'zh-CN';
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;padding:0;background:#f3f4f6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="#f3f4f6"><tr><td align="center" style="padding:16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="#ffffff" style="max-width:680px;border-top:6px solid ${colour}"><tr><td align="left" style="padding:24px">
<p style="${FONT};font-size:18px;line-height:1.5;font-weight:bold;color:${colour};margin:0 0 16px">${subject}</p>
${divided}
</td></tr></table>
</td></tr></table>
</body></html>
`.markup;
}
