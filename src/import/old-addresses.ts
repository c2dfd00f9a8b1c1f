/** Where the pages of the old site are now. */
export class OldAddresses {
  readonly #base: string;
  readonly #folder: string;
  readonly #pages = new Map<string, string>();

  /**
   * @param base sub-folder of the old site
   * @param folder where its collections lie (`collections_dir`), which no address names
   */
  constructor(base: string, folder: string) {
    this.#base = base;
    this.#folder = folder ? `${folder}/` : '/';
  }

  /** Remembers a text: by its file, by the address Jekyll made of it, by those that its front matter gives. */
  add(path: string, { permalink, redirect_from: moved }: Readonly<Record<string, unknown>>): void {
    const files = [
      path,
      ...(path.startsWith(this.#folder) ? [path.slice(this.#folder.length)] : []),
    ];
    const published = files.map((file) => file.replace(/(^|\/)_(?=[^/]+\/)/, '$1'));
    const undated = published.map((file) =>
      file.replace(/\d{4}-\d{2}-\d{2}-([^/]+)$/, '$1').replace(/(^|\/)posts\//, '$1'),
    );
    const post = path.includes('_posts/') ? [`_posts/${path.split('/').pop()}`] : [];
    const given = [permalink, moved].flat().filter((address) => typeof address === 'string');
    for (const address of [...files, ...published, ...undated, ...post, ...given]) {
      const name = normalise(address);
      if (!name.includes(':') && !this.#pages.has(name)) this.#pages.set(name, path);
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
    .replace(/[?].*$/s, '')
    .replace(/\.(?:md|markdown|mkd|mdown|html?|txt)$/, '')
    .replace(/(^|\/)index$/, '$1')
    .replace(/^\/+|(?<!\/)\/+$/g, '');
}
