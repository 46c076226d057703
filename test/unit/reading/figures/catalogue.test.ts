import { FIGURE_IDS, FIGURE_KINDS } from '../../../../shared/reading/figures/catalogue.ts';
import { closed } from './read.ts';

/** The ids that the specification names (domain specification B.1), slashes expanded. */
const NAMED = [
  ...['received', 'carry_in', 'answered', 'carry_out', 'granted', 'partial', 'deny', 'unable', 'np', 'oth'],
  ...['review_total', 'litig_total', 'litig_direct', 'litig_post'],
  ...['normdocs_issued', 'normdocs_repealed', 'normdocs_valid', 'rules_issued', 'rules_repealed', 'rules_valid'],
  ...['license_decisions', 'penalty_decisions', 'coercion_decisions', 'fee_admin_wan'],
  ...['infofee_charged_yuan', 'infofee_notices'],
  ...['website_items', 'newmedia_items', 'proactive_total', 'interpretations', 'messages_received', 'messages_replied'],
  ...['visits', 'interviews', 'surveys', 'gazette_issues', 'press_conferences', 'newmedia_accounts', 'zones'],
  ...['trainings', 'training_persons', 'npc_suggestions_published', 'cppcc_proposals_published'],
  ...['unit_reports_published', 'townships_streets', 'departments'],
];

test('the closed set holds what the specification names, and the ways in which requests come', () => {
  const others = [...FIGURE_IDS].filter((id) => !id.startsWith('n.channel.'));
  expect(others.sort()).toEqual(NAMED.map((id) => `n.${id}`).sort());
});

test('every kind has one id, a name in both languages, a phrase and a unit that may count it', () => {
  expect(FIGURE_IDS.size).toBe(FIGURE_KINDS.length);
  for (const { name, phrases, unit, units } of FIGURE_KINDS) {
    expect(name.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(name.en).toMatch(/^[a-z]/);
    expect(phrases.length).toBeGreaterThan(0);
    expect(unit).toMatch(units);
  }
});

test('patterns keep no state between reports', () => {
  const texts = ['收到政府信息公开申请5件,办结5件。', '未发生行政复议、行政诉讼。'];
  expect(closed(texts, 's1.2')).toEqual(closed(texts, 's1.2'));
  for (const { phrases, negations = [] } of FIGURE_KINDS) {
    const patterns = [...phrases.flatMap(({ lead, tail, unless, doubt }) => [lead, tail, unless, doubt])];
    for (const pattern of [...patterns, ...negations.map(({ clause }) => clause)]) {
      expect(pattern?.flags ?? '').not.toMatch(/[gy]/);
    }
  }
});
