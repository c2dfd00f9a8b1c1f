import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { apiFiles } from '../../src/outputs/api/api-files.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { siteOf } from '../helpers/site.ts';

/** A strategy that passes the check. */
export const strategy = (title: string, code: string, more = ''): string => `---
titre: ${title}
resume: Un plan d’essai.
territoire:
  nature: commune
  code: "${code}"
etat: en-cours
porteur: Service d’essai
axes:
  - titre: Aller vers
    actions:
      - titre: Ouvrir une permanence
        description: Le mardi.
        publics: [jeunes]
        etat: realisee
themes: [formation]
creation: 2026-01-05
mise_a_jour: 2026-02-10
auteurs:
  - Ville d’essai
${more}---
Le plan.
`;

/** A local edition that really is one, served by this machine. */
export interface ServedEdition {
  /** `http://127.0.0.1:…/inclusion/` */
  adresse: string;
  /** Paths that were asked, in order, with what was answered. */
  asked: string[];
  /** Builds the edition anew from these files of `content/local/`. */
  publish(files: Readonly<Record<string, string>>): Promise<void>;
  /** Changes what is answered, or takes the answer in hand. */
  spoil: (path: string, text: string, response: ServerResponse) => string | undefined;
  stop(): Promise<void>;
}

/** @param code of the commune that it is the edition of */
export async function servedEdition(code: string): Promise<ServedEdition> {
  let files = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/inclusion/, '');
    const known = files.get(path);
    const text = known === undefined ? undefined : edition.spoil(path, known, response);
    if (response.headersSent || response.writableEnded) return;
    if (text === undefined) {
      edition.asked.push(`404 ${path}`);
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
    const isSame = request.headers['if-none-match'] === etag;
    edition.asked.push(`${isSame ? 304 : 200} ${path}`);
    if (isSame) response.writeHead(304).end();
    else response.writeHead(200, { etag, 'content-encoding': 'gzip' }).end(gzipSync(text));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const edition: ServedEdition = {
    adresse: `${origin}/inclusion/`,
    asked: [],
    spoil: (_path, text) => text,
    stop,
    publish: async (local) => {
      const folder = contentFolder({
        'national/edition.yml': EDITION,
        'national/kit/accueillir.md': kitSheet(),
        'local/edition.yml': `nom: Édition de ${code}\nediteur: Ville d’essai\nadresse: ${origin}/inclusion/\nterritoire: { nature: commune, code: "${code}" }\n`,
        ...Object.fromEntries(Object.entries(local).map(([path, text]) => [`local/${path}`, text])),
      });
      const current = await siteOf(folder, '/inclusion/');
      files = new Map();
      for (const { url, content } of apiFiles(current))
        files.set(url, Buffer.from(await content()).toString('utf8'));
    },
  };
  return edition;
}
