import { printable } from '../corpus/printable.ts';

/*
 * Imported first by the commands that speak of contents: whatever they print, and whatever stops them, no text of a
 * contributor acts on the terminal of who reads it, nor on the forge that keeps the log.
 */
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, ...rest: never[]) =>
    write(typeof chunk === 'string' ? printable(chunk) : chunk, ...rest);
  // Whoever reads the first lines and leaves (`| head`) is no failure: what is being done goes on, unsaid.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Node itself prints what nobody caught, past what stands above.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(1);
});

// Colours are escapes too.
process.env.NO_COLOR = '1';
