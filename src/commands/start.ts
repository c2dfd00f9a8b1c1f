import './safe-terminal.ts';

import { rmSync, symlinkSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { watch } from 'chokidar';
import { adminServer } from '../cms/admin-server.ts';
import { LOCAL_MEDIA } from '../corpus/media-folder.ts';
import { withdrawnWorker } from '../outputs/offline-server.ts';
import { outputServer } from '../outputs/output-server.ts';
import { devServer, type FirstAnswer } from '../site/dev-server.ts';
import { siteSource } from '../site/site-source.ts';
import { commandOptions } from './command-options.ts';
import { problemReport } from './report.ts';
import { searchRefresher } from './search-refresher.ts';
import { commandSettings } from './settings.ts';
import { upstreamDesk } from './upstream-desk.ts';

commandOptions({
  name: 'npm start',
  options: {},
  instead: { port: 'Le port se choisit devant la commande : PORT=9123 npm start.' },
});
// On this machine the site stands at the root, wherever it is published.
const { content, prefix = '/' } = commandSettings();
const port = Number(process.env.PORT || 8080);
const folder = resolve('.cache/serve', String(process.pid));
const source = siteSource(content, prefix, 'local');

const report = () =>
  source.problems().length > 0 ? problemReport(source.problems(), content, 'enregistrez') : '';

await source.refresh();
if (report()) console.error(report());
// Faults are no reason to keep the editor shut: it is there to mend them.
if (!source.isOpen()) process.exit(1);

const admin = adminServer({ source, content, prefix, upstream: upstreamDesk(content) });
const outputs = outputServer(source, prefix);
const offline = withdrawnWorker(prefix);
const first: FirstAnswer = async (request, response) =>
  (await admin(request, response)) ||
  (await outputs(request, response)) ||
  (await offline(request, response));
const server = devServer({
  source,
  prefix,
  folder,
  report,
  onListening: announce,
  onNoPort: giveUp,
  first,
  ownMedia: join(content, LOCAL_MEDIA),
});
const refreshSearch = searchRefresher(source, join(folder, 'pagefind'), join(folder, 'index'));
// Pictures are served from where they are kept: one that was just added is there at once.
symlinkSync(join(content, 'media'), join(folder, 'media'), 'junction');
if (source.problems().length === 0) refreshSearch();
server.serve(port);

// Editors and Git write in bursts: a file is read once it has kept its size for a moment.
let updated = Promise.resolve();
watch([content, ...['_includes', 'src/browser', 'src/site/styles'].map((path) => resolve(path))], {
  ignoreInitial: true,
  ignored: (path) => basename(path).startsWith('.'),
  awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
}).on('all', (_event, path) => {
  updated = updated.then(() => update(path));
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
}

async function update(path: string): Promise<void> {
  await source.refresh();
  if (report()) console.error(report());
  server.reload({ files: [relative('.', path)], build: {} });
  if (source.problems().length === 0) refreshSearch();
}

function giveUp(from: number, to: number): void {
  console.error(`Les ports ${from} à ${to} sont déjà pris : le site ne peut pas être servi.`);
  console.error('Arrêtez un autre serveur, ou choisissez un port : PORT=3000 npm start');
  rmSync(folder, { recursive: true, force: true });
  process.exit(1);
}

/** The server picks the next free port when its own is taken; people must see which. */
function announce(message: string): void {
  const address = /http:\/\/\S+/.exec(message)?.[0];
  if (!address) return;
  const found = Number(new URL(address).port);
  if (found !== port) {
    console.log(`Le port ${port} est déjà pris : le site est sur le port ${found}.`);
    console.log('Pour en choisir un autre, par exemple 3000 : PORT=3000 npm start');
  }
  const home = `${address.replace(/\/$/, '')}${prefix}`;
  console.log(`${source.current().site.size} pages à lire sur ${home}`);
  console.log(`Pour écrire : ${home}admin/`);
  if (report()) console.log('Corrigez les problèmes listés plus haut : l’éditeur est ouvert.');
  console.log('Le site se recharge quand vous enregistrez un fichier. Pour arrêter : Ctrl+C.');
}
