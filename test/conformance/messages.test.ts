import { join } from 'node:path';
import { type Corpus, corpusIn } from '../../bin/commands/conformance/corpus.ts';
import { contextOf } from '../../bin/commands/conformance/judge.ts';
import { RULES } from '../../shared/checks/catalogue.ts';
import { evaluateRule, type Finding } from '../../shared/checks/evaluate.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusIn(join(process.cwd(), 'test/conformance'));
});

/** What a message can fill in; the difference follows from both sides. */
function known({ outcome: { left, right, values = {} } }: Finding): ReadonlySet<string> {
  const sides = [...(left === undefined ? [] : ['left']), ...(right === undefined ? [] : ['right'])];
  const said = Object.entries(values).filter(([, value]) => value !== '' && !Number.isNaN(value));
  return new Set([...sides, ...(sides.length === 2 ? ['difference'] : []), ...said.map(([name]) => name)]);
}

/** The placeholders of its message that a finding leaves open. */
function left(finding: Finding): string[] {
  const { rule, outcome } = finding;
  const template = rule.messages[String(outcome.values?.wording ?? outcome.status)];
  const filled = known(finding);
  const asked = [...`${template?.zh}${template?.en}`.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  return asked.filter((name) => !filled.has(name)).map((name) => `${finding.id} ${name}`);
}

test.each(RULES.map(({ id }) => id))('%s has what its message asks for in every case', async (id) => {
  const rule = RULES.find((one) => one.id === id);
  for (const { data } of corpus.cases.filter(({ name }) => name.startsWith(`${id}/`))) {
    const context = await contextOf(corpus, data.report, data.surroundings);
    const findings = rule === undefined ? [] : evaluateRule(rule, context);
    const shown = findings.filter(({ outcome }) => outcome.status !== 'na');
    expect(shown.flatMap(left)).toEqual([]);
    const broken = shown.filter(({ outcome }) => outcome.status === 'fail');
    expect(broken.filter((one) => !(String(one.outcome.values?.wording ?? 'fail') in one.rule.messages))).toEqual([]);
  }
});
