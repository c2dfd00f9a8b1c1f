import { localPublishing } from '../../../src/cms/backend.ts';
import { cmsConfig } from '../../../src/cms/config.ts';
import { type Editor, openEditor, type Storage } from '../without-screen/open-editor.ts';
import { startLocalServer } from './local-server.ts';

/**
 * The editor over a folder of content named `content`, as `npm start` opens it, for the time of one test.
 * @param port of a server that runs already
 * @param storage what the windows of the browser share
 */
export async function localEditor(
  content: string,
  port?: number,
  storage: Storage = new Map(),
): Promise<Editor> {
  return openWindow(port ?? (await startLocalServer(content)).port, storage);
}

async function openWindow(port: number, storage: Storage): Promise<Editor> {
  const site = `http://localhost:${port}`;
  const publishing = localPublishing('/');
  const editor = await openEditor(
    cmsConfig({
      publishing: {
        ...publishing,
        backend: {
          ...publishing.backend,
          proxy_url: `${site}/api/v1?fenetre=${crypto.randomUUID()}`,
        },
      },
      site,
      prefix: '/',
      content: 'content',
      edition: 'national',
    }),
    `${site}/admin/`,
    storage.set('decap-cms-user', JSON.stringify({ backendName: 'proxy' })),
  );
  await editor.enter();
  return editor;
}
