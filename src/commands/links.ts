import './safe-terminal.ts';

import { join } from 'node:path';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { corpusReader } from '../corpus/corpus.ts';
import { CHECKED_LINKS_FILE } from '../corpus/external-links.ts';
import { commandOptions } from './command-options.ts';
import { askAll } from './links/ask-all.ts';
import { checkedLinks, checkedLinksText } from './links/checked-file.ts';
import { isFailing, linksReport } from './links/links-report.ts';
import { problemReport } from './report.ts';
import { commandSettings } from './settings.ts';

/** Few sites at once, and none in a hurry: this is a visit, not a load test. */
const AT_ONCE = 6;
const PAUSE_MS = 1_000;
const TIMEOUT_MS = 15_000;

/** From so many silent addresses on, it is the network of this machine that is missing. */
const SILENCE = 3;

const given = commandOptions({
  name: 'npm run links',
  options: {
    strict: { does: 'finit en erreur quand un lien est en défaut' },
    'reseau-interne': { does: 'visite aussi les adresses de cette machine et de son réseau' },
  },
});
await checkLinks(given.strict ?? false, given['reseau-interne'] ?? false);

async function checkLinks(isStrict: boolean, inner: boolean): Promise<void> {
  const { content } = commandSettings();
  const { corpus, problems } = corpusReader(content)();
  if (!corpus) {
    console.error(problemReport(problems, content));
    process.exitCode = 1;
    return;
  }
  // The national edition is checked where it is written: a territory checks its own links, and writes in its own folder.
  const links = corpus.externalLinks.filter(
    ({ isNational }) => corpus.name === 'national' || !isNational,
  );
  console.log(`${links.length} adresses à vérifier…`);
  const answers = await askAll(
    links.map(({ address }) => address),
    {
      atOnce: AT_ONCE,
      pause: PAUSE_MS,
      timeout: TIMEOUT_MS,
      inner,
      userAgent: `Trame/0.1 (verification des liens; +${corpus.edition.adresse})`,
    },
  );
  const all = [...answers.values()];
  if (all.length >= SILENCE && all.every(({ state }) => state === 'injoignable')) {
    console.error(
      'Aucune adresse ne répond : cette machine est-elle reliée à internet ? Rien n’a été écrit.',
    );
    if (isStrict) process.exitCode = 1;
    return;
  }
  const found = checkedLinks(links, answers, new Date().toISOString().slice(0, 10));
  const file = join(content, corpus.name, CHECKED_LINKS_FILE);
  writeAtomically(file, checkedLinksText(found));
  console.log(`${linksReport(links, found)}\nRésultat écrit dans ${file}.`);
  if (isStrict && Object.values(found.adresses).some(isFailing)) process.exitCode = 1;
}
