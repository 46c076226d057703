const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A document of S3. */
export const xmlDocument = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${name}>`;

export const element = (name: string, text: string | number | boolean): string =>
  `<${name}>${String(text).replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')}</${name}>`;

export const errorDocument = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${element('Code', code)}${element('Message', message)}</Error>`;
