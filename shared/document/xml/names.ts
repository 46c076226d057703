/** Prefix by which a reader knows a namespace, by the namespace's name. */
export type Namespaces = Readonly<Record<string, string>>;

/** Stands for every namespace that the reader does not know. */
const UNKNOWN = '?';

/** Asked of every element, so it looks no further than it must. */
function declaresPrefix(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) {
    if (name.startsWith('xmlns')) {
      return true;
    }
  }
  return false;
}

/** What the prefixes in force stand for; names are resolved once. */
export class Scope {
  readonly #uris: ReadonlyMap<string, string>;
  readonly #namespaces: Namespaces;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  constructor(namespaces: Namespaces, uris: ReadonlyMap<string, string> = new Map()) {
    this.#namespaces = namespaces;
    this.#uris = uris;
  }

  /** The scope inside an element with these attributes: itself, if they declare no prefix. */
  inside(attributes: Readonly<Record<string, string>>): Scope {
    if (!declaresPrefix(attributes)) {
      return this;
    }
    const declared = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
    const uris = new Map(this.#uris);
    for (const name of declared) {
      uris.set(name === 'xmlns' ? '' : name.slice(6), attributes[name] ?? '');
    }
    return new Scope(this.#namespaces, uris);
  }

  /** The name of an element as the reader knows it. */
  element(name: string): string {
    return this.#elements.get(name) ?? this.#remember(this.#elements, name, this.#resolve(name));
  }

  /** Attributes by the names that the reader knows; the same object where these are the names as written. */
  attributes(raw: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    for (const name in raw) {
      if (this.attribute(name) !== name) {
        return Object.fromEntries(Object.entries(raw).map(([one, value]) => [this.attribute(one), value]));
      }
    }
    return raw;
  }

  /** The name of an attribute as the reader knows it. Without prefix it is in no namespace. */
  attribute(name: string): string {
    const known = this.#attributes.get(name);
    return known ?? this.#remember(this.#attributes, name, name.includes(':') ? this.#resolve(name) : name);
  }

  #remember(known: Map<string, string>, name: string, resolved: string): string {
    known.set(name, resolved);
    return resolved;
  }

  #resolve(name: string): string {
    const colon = name.indexOf(':');
    const uri = this.#uris.get(name.slice(0, Math.max(0, colon)));
    const own = uri === undefined ? (colon < 0 ? '' : UNKNOWN) : (this.#namespaces[uri] ?? UNKNOWN);
    return own === '' ? name.slice(colon + 1) : `${own}:${name.slice(colon + 1)}`;
  }
}
