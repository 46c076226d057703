import { NotSentError, sesMail } from '../../../functions/alert/send-mail.ts';
import type { Agency } from '../../../shared/filing/agency.ts';
import { FILING } from '../filing/builders.ts';
import { Pipeline } from './pipeline.ts';

const AGENCY: Agency = {
  ...{ id: FILING.agency, name: '青禾镇人民政府', region: null, level: null, kind: null, parent: null },
  ...{ contacts: ['clerk@example.org', 'head@example.org'], language: 'zh' },
};

async function file(pipeline: Pipeline, content: string): Promise<void> {
  pipeline.announce(pipeline.put(1, content));
  await pipeline.drain();
}

const statesIn = async (pipeline: Pipeline) =>
  (await pipeline.store.history(FILING)).versions.flatMap(({ uploads }) =>
    uploads.flatMap(({ mails }) => mails.map(({ state }) => state)),
  );

/** Lets the sending of mails fail once with an error. */
function failSending(pipeline: Pipeline, error: Error): void {
  pipeline.gate = (call, when) => {
    if (call === 'out.sendMail' && when === 'before') {
      pipeline.gate = () => {};
      throw error;
    }
  };
}

describe('the alert', () => {
  test('goes to the contacts of the agency, else to the operator', async () => {
    const pipeline = new Pipeline();
    await file(pipeline, 'returned a');
    await pipeline.store.putAgency(AGENCY);
    pipeline.announce(pipeline.put(2, 'queried b'));
    await pipeline.drain();
    expect(pipeline.mails.map(({ to }) => to)).toEqual([['operator@example.org'], AGENCY.contacts]);
    expect(pipeline.mails[1]?.text).toContain('https://reports.example.org/v1/reports/530111-qinghe/2024?version=');
    expect(pipeline.mails[1]?.text).toContain('第 2 次');
  });

  test('is not sent for accepted', async () => {
    const pipeline = new Pipeline();
    await file(pipeline, 'accepted a');
    expect(pipeline.mails).toEqual([]);
    expect(await statesIn(pipeline)).toEqual([]);
  });

  test('that certainly did not leave is sent by the retry', async () => {
    const pipeline = new Pipeline();
    failSending(pipeline, new NotSentError('MessageRejected'));
    await file(pipeline, 'returned a');
    expect(pipeline.mails).toHaveLength(1);
    expect(await statesIn(pipeline)).toEqual(['sent']);
  });

  test('that may have left is doubtful: counted, kept, not sent again by itself', async () => {
    const pipeline = new Pipeline();
    failSending(pipeline, new Error('socket hang up'));
    await file(pipeline, 'returned a');
    pipeline.announce(pipeline.put(1, 'returned a'));
    await pipeline.drain();
    expect(pipeline.mails).toHaveLength(0);
    expect(await statesIn(pipeline)).toEqual(['doubtful']);
    expect(pipeline.counted.filter((name) => name === 'MailDoubtful')).toHaveLength(1);
  });

  test('that is doubtful is sent again once someone puts it back to claimed', async () => {
    const pipeline = new Pipeline();
    failSending(pipeline, new Error('socket hang up'));
    await file(pipeline, 'returned a');
    for (const mail of await pipeline.store.doubtfulMails()) {
      expect(await pipeline.store.moveMail(mail, ['doubtful'], 'claimed')).toBe(true);
    }
    pipeline.announce(pipeline.put(1, 'returned a'));
    await pipeline.drain();
    expect(pipeline.mails).toHaveLength(1);
    expect(await statesIn(pipeline)).toEqual(['sent']);
  });

  test('that another invocation is sending right now is left to it', async () => {
    const pipeline = new Pipeline();
    pipeline.announce(pipeline.put(1, 'returned a'));
    while (pipeline.messages[0]?.to !== 'alert') await pipeline.handle();
    const [version] = (await pipeline.store.history(FILING)).versions;
    const mail = {
      ...FILING,
      version: version?.id ?? '',
      status: 'returned' as const,
      at: new Date(pipeline.now).toISOString(),
    };
    await pipeline.store.claimMail(FILING, mail.version, 'returned', mail.at);
    await pipeline.store.moveMail(mail, ['claimed'], 'sending');
    expect(await pipeline.handle()).toMatchObject({ message: expect.stringContaining('another invocation') });
    expect(await statesIn(pipeline)).toEqual(['sending']);
    await pipeline.store.moveMail(mail, ['sending'], 'sent');
    await pipeline.drain();
    expect(pipeline.mails).toEqual([]);
  });
});

describe('sending by SES', () => {
  const mail = { subject: '退回', html: '<p>', text: 't' };
  const ses = (answer: () => unknown) => {
    const asked: { input: unknown }[] = [];
    const client = {
      send: async (command: { input: unknown }) => {
        asked.push(command);
        return answer();
      },
    };
    return { sendMail: sesMail('sender@example.org', client as never), asked };
  };

  test('names sender, recipients and both bodies', async () => {
    const { sendMail, asked } = ses(() => ({}));
    await sendMail(['clerk@example.org'], mail);
    expect(asked[0]?.input).toEqual({
      FromEmailAddress: 'sender@example.org',
      Destination: { ToAddresses: ['clerk@example.org'] },
      Content: {
        Simple: {
          Subject: { Data: '退回', Charset: 'UTF-8' },
          Body: { Html: { Data: '<p>', Charset: 'UTF-8' }, Text: { Data: 't', Charset: 'UTF-8' } },
        },
      },
    });
  });

  const error = (fields: object) => Object.assign(new Error('from SES'), fields);
  test.each([
    ['a refusal', { $metadata: { httpStatusCode: 400 } }, true],
    ['throttling', { $metadata: { httpStatusCode: 429 } }, true],
    ['no connection', { code: 'ECONNREFUSED' }, true],
    ['no credentials', { name: 'CredentialsProviderError' }, true],
    ['a fault of the service', { $metadata: { httpStatusCode: 500 } }, false],
    ['a connection lost', { code: 'ECONNRESET' }, false],
    ['a timeout', { name: 'TimeoutError' }, false],
  ])('after %s', async (_, fields, certain) => {
    const { sendMail } = ses(() => {
      throw error(fields);
    });
    const failed = await sendMail(['a@example.org'], mail).catch((caught: unknown) => caught);
    expect(failed instanceof NotSentError).toBe(certain);
  });
});
