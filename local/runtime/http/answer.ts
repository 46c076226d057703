export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

interface Structured {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** What goes back for the answer of a function: either it states a status, or all of it is the JSON body. */
export function apiAnswer(answer: unknown): ApiAnswer {
  if (!isStructured(answer)) {
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const own = Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status: Number(answer.statusCode),
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(own),
      ...(answer.cookies && { 'set-cookie': answer.cookies }),
    },
    body: Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** An answer of the API itself, such as 404. */
export const ownAnswer = (status: number, message: string): ApiAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

const isStructured = (answer: unknown): answer is Structured =>
  typeof answer === 'object' && answer !== null && 'statusCode' in answer;
