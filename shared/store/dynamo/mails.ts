import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type MailState, status } from '../../filing/facts.ts';
import { DOUBTFUL, filingKey, mailKey } from '../keys.ts';
import type { DoubtfulMail, MailStore } from '../store.ts';
import { ifHeld, itemsOf, putIfAbsent, type Table } from './table-client.ts';

const doubtfulItem = z.object({ agency: z.string(), filed: z.int(), version: z.string(), status, at: z.string() });

const markerOf = ({ agency, year, version, status }: DoubtfulMail) => ({
  pk: DOUBTFUL,
  sk: `${version}#${agency}#${year}#${status}`,
});

const keyOf = (mail: DoubtfulMail) => ({ pk: filingKey(mail), sk: mailKey(mail.version, mail.status) });

async function stateOf({ client, name }: Table, mail: DoubtfulMail): Promise<unknown> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: keyOf(mail), ConsistentRead: true }));
  return Item?.state;
}

/** The state before; null if it was none of `from`. */
async function move({ client, name }: Table, mail: DoubtfulMail, from: readonly MailState[], to: MailState) {
  const states = Object.fromEntries(from.map((state, index) => [`:from${index}`, state]));
  const moved = await ifHeld(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keyOf(mail),
        UpdateExpression: 'SET #state = :to, #at = :at',
        ConditionExpression: `#state IN (${Object.keys(states).join(', ')})`,
        ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
        ExpressionAttributeValues: { ...states, ':to': to, ':at': mail.at },
        ReturnValues: 'UPDATED_OLD',
      }),
    ),
  );
  return moved === null ? null : moved.Attributes?.state;
}

/** A marker makes a doubtful mail findable: it is there before the state says so, and goes after the state is another. */
async function mark({ client, name }: Table, mail: DoubtfulMail) {
  const { agency, year, version, status, at } = mail;
  const marker = { ...markerOf(mail), agency, filed: year, version, status, at };
  await client.send(new PutCommand({ TableName: name, Item: marker }));
}

async function unmark({ client, name }: Table, mail: DoubtfulMail) {
  await client.send(new DeleteCommand({ TableName: name, Key: markerOf(mail) }));
}

export const mailStore = (table: Table): MailStore => ({
  claimMail: (filing, version, status, at) =>
    putIfAbsent(table, {
      pk: filingKey(filing),
      sk: mailKey(version, status),
      ...{ fact: 'mail', version, status, state: 'claimed', at },
    }),

  async moveMail(mail, from, to) {
    if (to === 'doubtful') {
      await mark(table, mail);
    }
    const before = await move(table, mail, from, to);
    const leftDoubt = before === 'doubtful';
    const neverDoubted = before === null && to === 'doubtful' && (await stateOf(table, mail)) !== 'doubtful';
    if (leftDoubt || neverDoubted) {
      await unmark(table, mail);
    }
    return before !== null;
  },

  async doubtfulMails() {
    const items = await itemsOf(table, DOUBTFUL, '');
    return items.map((item) => doubtfulItem.parse(item)).map(({ filed, ...mail }) => ({ ...mail, year: filed }));
  },
});
