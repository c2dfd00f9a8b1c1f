import { createServer } from 'node:http';
import { localBackend } from '../../../src/cms/local/local-backend.ts';

/** A process of its own that serves one folder of content and says its port, to be killed. */
const [, , content = ''] = process.argv;
const backend = localBackend({ content });
const server = createServer((request, response) => void backend(request, response)).listen(
  0,
  '127.0.0.1',
  () => {
    const address = server.address();
    console.log(typeof address === 'object' && address ? address.port : '');
  },
);
