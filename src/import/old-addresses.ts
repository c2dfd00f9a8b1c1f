/** Where the pages of the old site are now. */
export class OldAddresses {
  readonly #base: string;
  readonly #pages = new Map<string, string>();

  /** @param base sub-folder of the old site */
  constructor(base: string) {
    this.#base = base;
  }

  /** Remembers a text: by its file, by the address Jekyll made of it, by its own `permalink`. */
  add(path: string, permalink: unknown): void {
    const withoutCollection = path.replace(/(^|\/)_(?=[^/]+\/)/, '$1');
    const undated = withoutCollection
      .replace(/\d{4}-\d{2}-\d{2}-([^/]+)$/, '$1')
      .replace(/(^|\/)posts\//, '$1');
    const permalinks = typeof permalink === 'string' && !permalink.includes(':') ? [permalink] : [];
    for (const address of [path, withoutCollection, undated, ...permalinks]) {
      const name = normalise(address);
      if (!this.#pages.has(name)) this.#pages.set(name, path);
    }
  }

  /** The text that an address of the old site stood for. */
  find(address: string): string | undefined {
    const withoutBase = address.startsWith(`${this.#base}/`)
      ? address.slice(this.#base.length)
      : address;
    return this.#pages.get(normalise(withoutBase)) ?? this.#pages.get(normalise(address));
  }
}

function normalise(address: string): string {
  return address
    .toLowerCase()
    .replace(/[?].*$/, '')
    .replace(/\.(?:md|markdown|mkd|mdown|html?|txt)$/, '')
    .replace(/(^|\/)index$/, '$1')
    .replace(/^\/+|\/+$/g, '');
}
