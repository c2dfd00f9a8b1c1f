import { localPublishing } from '../../../src/cms/backend.ts';
import { cmsConfig } from '../../../src/cms/config.ts';
import { type Editor, openEditor } from '../without-screen/open-editor.ts';
import { startLocalServer } from './local-server.ts';

/** The editor over a folder of content named `content`, as `npm start` opens it, for the time of one test. */
export async function localEditor(content: string): Promise<Editor> {
  const { port } = await startLocalServer(content);
  const site = `http://localhost:${port}`;
  const publishing = localPublishing('/');
  const editor = await openEditor(
    cmsConfig({
      publishing: {
        ...publishing,
        backend: { ...publishing.backend, proxy_url: `${site}/api/v1?fenetre=a` },
      },
      site,
      prefix: '/',
      content: 'content',
      edition: 'national',
    }),
    `${site}/admin/`,
    new Map([['decap-cms-user', JSON.stringify({ backendName: 'proxy' })]]),
  );
  await editor.enter();
  return editor;
}
