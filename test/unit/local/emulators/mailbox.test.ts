import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailbox } from '../../../../local/emulators/mailbox.ts';

test('mail is kept in order and survives a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-mail-'));
  const mail = (subject: string) => ({
    from: 'a@b',
    to: ['c@d'],
    subject,
    text: null,
    html: '<p>报告</p>',
    at: '2026',
  });
  const first = new Mailbox(join(folder, 'mail.db'));
  first.keep(mail('一'));
  first.keep(mail('二'));
  first.close();

  const second = new Mailbox(join(folder, 'mail.db'));
  expect(second.all()).toEqual([mail('一'), mail('二')]);
  second.close();
  rmSync(folder, { recursive: true });
});
