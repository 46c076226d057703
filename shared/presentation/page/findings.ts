import { ANSWER_REASONS, type ShownAnswer } from '../answer.ts';
import { describeExplanation, type Finding, lostChecks, plural } from '../findings.ts';
import { type Html, html } from '../html.ts';
import type { Result } from '../result.ts';
import { kindOf, VERDICTS } from '../words.ts';
import { both, bothIn, classOf, when } from './parts.ts';

/** What to correct, where it could be worked out. */
export function mendSection({ corrections, report }: Result): Html | null {
  if (corrections === null || report === null) return null;
  const { verdict, explanations } = corrections;
  if (verdict === 'consistent' || verdict === 'not_assessable') return null;
  const choices = explanations.map(
    (explanation) =>
      html`<li>${describeExplanation(explanation, report.form).map(
        (change, index) =>
          html`<div class="change">${both(change)}<a class="see" href="#${explanation.changes[index]?.cell}">${bothIn('在表中查看', 'show')}</a></div>`,
      )}
<div class="id">${bothIn('改后成立：', 'then holds: ')}${explanation.resolves.join('、')}</div></li>`,
  );
  const list = verdict === 'ambiguous' ? html`<ol>${choices}</ol>` : html`<ul>${choices}</ul>`;
  return html`<section class="mend" aria-labelledby="mend"><h2 id="mend">${bothIn('怎样改', 'How to correct it')}</h2>
<p>${both(VERDICTS[verdict])}</p>${choices.length > 0 && list}</section>`;
}

const answered = ({ reason, text, at }: ShownAnswer): Html =>
  html`<div class="answer"><p><b>${bothIn('单位说明', 'The agency explains')}</b> ${both(ANSWER_REASONS[reason])} · ${when(at)}</p><p class="said">${text}</p></div>`;

function item({ number, check }: Finding): Html {
  const kind = classOf(check);
  return html`<li id="f${number}" class="${kind}"><span class="badge"><b class="no ${kind}">${number}</b></span>
<p class="${kind}"><span class="kind">${both(kindOf(check))}</span><span class="id">${check.id}</span></p>
<p>${check.message.zh}</p><p class="en" lang="en">${check.message.en}</p>${check.answer && answered(check.answer)}</li>`;
}

/** Findings that the filer must look at, the gravest first; mere hints folded away below. */
export function findingsSection(result: Result, findings: readonly Finding[]): Html | null {
  const hints = findings.filter(({ check }) => classOf(check) === 'I');
  const grave = findings.filter((finding) => !hints.includes(finding));
  const lost = lostChecks(result);
  if (findings.length === 0 && lost.length === 0) return null;
  return html`<section aria-labelledby="findings"><h2 id="findings">${bothIn('发现的问题', 'Findings')}</h2>
${lost.map((sentence) => html`<p class="note">${both(sentence)}</p>`)}
${grave.length > 0 && html`<ol class="findings">${grave.map(item)}</ol>`}
${
  hints.length > 0 &&
  html`<details><summary>${bothIn(`提示 ${hints.length} 项，仅供参考`, `${plural(hints.length, 'hint')}, for information`)}</summary><ol class="findings">${hints.map(item)}</ol></details>`
}</section>`;
}
