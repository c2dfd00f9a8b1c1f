import './safe-terminal.ts';

import { importCommand } from '../import/command.ts';
import { commandSettings } from './settings.ts';

const { content } = commandSettings();
const { output, errors, exitCode } = await importCommand(process.argv.slice(2), content);
if (output) process.stdout.write(output);
if (errors) process.stderr.write(errors);
process.exitCode = exitCode;
