const ENTITY = /&(?:(amp|lt|gt|quot|apos);)?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text without its entities; null if it has others than the five that need no declaration. */
export function unescaped(text: string): string | null {
  if (!text.includes('&')) {
    return text;
  }
  let known = true;
  const plain = text.replace(ENTITY, (_, name: string | undefined) => {
    known &&= name !== undefined;
    return ENTITIES[name ?? ''] ?? '';
  });
  return known ? plain : null;
}
