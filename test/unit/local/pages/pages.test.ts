import { type Home, homePage } from '../../../../local/pages/home.ts';
import { mailPage } from '../../../../local/pages/mail.ts';

const home = (more: Partial<Home> = {}): string =>
  homePage({
    resources: [],
    bucket: 'b',
    awsUrl: 'http://127.0.0.1:4566',
    filings: [],
    more: false,
    mails: 0,
    ...more,
  });

test('lists filings with outcome and link', () => {
  const filing = {
    agency: '530111-liujia',
    name: '柳家镇',
    year: 2024,
    stage: 'checked',
    failing: { E: 2, W: 1, I: 0 },
  };
  const page = home({ filings: [{ ...filing, status: 'returned' }] });

  expect(page).toContain('<a href="/v1/reports/530111-liujia/2024">柳家镇 530111-liujia</a>');
  expect(page).toContain('退回 returned');
  expect(page).toContain('2 / 1 / 0');
});

test('says when there is nothing, and when the API did not answer', () => {
  expect(home()).toContain('还没有报告');
  expect(home({ filings: null })).toContain('接口未返回报告列表');
});

test('what agencies wrote stays text', () => {
  const filing = { agency: '"><script>', name: '<script>', year: 2024, stage: 'parsed', status: null };

  expect(home({ filings: [filing] })).not.toContain('<script>');
});

test("a mail's HTML cannot leave its frame", () => {
  const mail = {
    from: 'a@b',
    to: ['c@d'],
    subject: '<b>退回</b>',
    text: null,
    html: '"></iframe><script>1</script>',
    at: '',
  };
  const page = mailPage([mail]);

  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<b>');
  expect(page).toContain('<iframe sandbox="" srcdoc="&quot;&gt;&lt;/iframe&gt;');
});

test('a mail without HTML shows its text, the newest mail first', () => {
  const mail = (subject: string) => ({ from: 'a', to: ['b'], subject, text: '<正文>', html: null, at: '' });
  const page = mailPage([mail('first'), mail('second')]);

  expect(page).toContain('<pre>&lt;正文&gt;</pre>');
  expect(page.indexOf('second')).toBeLessThan(page.indexOf('first'));
});
