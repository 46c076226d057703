import type { Mail } from '../emulators/mailbox.ts';
import { escapeHtml, page } from './html.ts';

/** The captured mails, the newest first. A mail's HTML is shown in a frame that can neither run scripts nor load anything. */
export function mailPage(mails: readonly Mail[]): string {
  const list = mails.length ? mails.toReversed().map(entry).join('\n') : '<p class="note">没有邮件。 No mail.</p>';
  return page(
    '邮件 Mail',
    `<h1>已发出的邮件 Mail</h1>
<p class="note">邮件只保存在本机，未真正发出。 Captured here; nothing left this machine. <a href="/_local/mail.json">JSON</a> · <a href="/">返回 Back</a></p>
${list}`,
  );
}

function entry({ from, to, subject, text, html, at }: Mail): string {
  const body =
    html === null
      ? `<pre>${escapeHtml(text ?? '')}</pre>`
      : `<iframe sandbox="" srcdoc="${escapeHtml(html)}" title="${escapeHtml(subject)}"></iframe>`;
  return `<h2>${escapeHtml(subject)}</h2>
<p class="note">${escapeHtml(at)} · ${escapeHtml(from)} → ${escapeHtml(to.join(', '))}</p>
${body}`;
}
