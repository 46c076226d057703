import { damaged, tooLargeInside } from '../faults.ts';

/** A part of a mail as it was packed; one character for each byte. */
export interface MailPart {
  /** `text/html` and the like, in small letters. */
  readonly type: string;
  readonly encoding: string;
  readonly content: string;
}

/** Most parts, and deepest nesting. A page saved by Word has a part for each picture. */
const PARTS = 2_000;
const DEPTH = 8;

const HEADERS_END = /\r?\n\r?\n/;

/** Fields by their name in small letters, continued lines joined (RFC 5322, 2.2). */
function fieldsOf(headers: string): ReadonlyMap<string, string> {
  const lines = headers.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

const parameterOf = (field: string, name: string): string | null => {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field);
  return match?.[1] ?? match?.[2] ?? null;
};

/** What stands between the boundaries; the last one ends with two hyphens, so that nothing that is cut off goes unseen. */
function between(content: string, boundary: string): string[] {
  const delimiter = new RegExp(`\\n--${boundary.replace(/\W/g, '\\$&')}(?=--|[ \\t]*\\r?(?:\\n|$))`);
  const parts = `\n${content}`.split(delimiter);
  const end = parts.findIndex((part) => part.startsWith('--'));
  if (end < 1) {
    throw damaged('the end of the page is missing');
  }
  return parts.slice(1, end).map((part) => part.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''));
}

function collect(content: string, found: MailPart[], depth: number): void {
  const end = HEADERS_END.exec(content);
  const fields = fieldsOf(content.slice(0, end?.index ?? content.length));
  const body = end === null ? '' : content.slice(end.index + end[0].length);
  const type = fields.get('content-type') ?? 'text/plain';
  const boundary = type.toLowerCase().startsWith('multipart/') ? parameterOf(type, 'boundary') : null;
  if (boundary === null) {
    found.push({
      type: (type.split(';')[0] ?? '').trim().toLowerCase(),
      encoding: fields.get('content-transfer-encoding') ?? '',
      content: body,
    });
  } else {
    for (const part of between(body, boundary)) {
      if (depth >= DEPTH || found.length >= PARTS) {
        throw tooLargeInside(`${found.length} parts, ${depth} deep`);
      }
      collect(part, found, depth + 1);
    }
  }
}

/** All parts of a mail in their order. Throws ReadingError `damaged` where its end is missing, `too-large`. */
export function partsOf(mail: string): MailPart[] {
  const found: MailPart[] = [];
  collect(mail, found, 0);
  return found;
}
