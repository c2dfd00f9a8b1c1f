import type { Desk } from '../edition/subcommand.ts';
import { commandSettings } from './settings.ts';

/** The terminal, as the commands of an edition see it. */
export const commandDesk = (): Desk => ({
  content: commandSettings().content,
  input: process.stdin,
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
