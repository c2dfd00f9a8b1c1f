import './safe-terminal.ts';

import { createServer } from 'node:http';
import { authServer } from '../cms/auth/auth-server.ts';
import { type AuthSettings, authSettings, FaultySettings } from '../cms/auth/auth-settings.ts';
import { commandOptions } from './command-options.ts';

commandOptions({
  name: 'npm run auth',
  options: {},
  instead: { port: 'Le port se choisit devant la commande : PORT=8091 npm run auth.' },
});
try {
  start(authSettings());
} catch (error) {
  if (!(error instanceof FaultySettings)) throw error;
  console.error(`${error.message}\n\nComplétez l’environnement, puis relancez « npm run auth ».`);
  process.exitCode = 1;
}

function start(settings: AuthSettings): void {
  const { host, port, origins, address } = settings;
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000 },
    authServer(settings, { report: console.error }),
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Le port ${port} est déjà pris. Choisissez-en un autre, par exemple : PORT=8091 npm run auth`
        : `Le service ne peut pas écouter sur ${host}, port ${port} (${error.code}). Vérifiez HOST et PORT.`,
    );
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    const bound = server.address();
    const found = typeof bound === 'object' && bound ? bound.port : port;
    console.log(`Service de connexion à GitHub : http://${host}:${found}, public sur ${address}`);
    console.log(`Sites connectés : ${origins.join(', ')}`);
    console.log(`Adresse de retour à déclarer sur GitHub : ${address}/callback`);
    console.log('Pour arrêter : Ctrl+C.');
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
}
