import './safe-terminal.ts';

import { asksForArchive, restoreCommand } from '../edition/archive/restore-command.ts';
import { importCommand } from '../import/command.ts';
import { commandDesk } from './desk.ts';

const words = process.argv.slice(2);
const desk = commandDesk();
if (asksForArchive(words)) process.exitCode = await restoreCommand(words, desk);
else {
  const { output, errors, exitCode } = await importCommand(words, desk.content);
  if (output) desk.say(output);
  if (errors) desk.complain(errors);
  process.exitCode = exitCode;
}
