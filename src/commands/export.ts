import './safe-terminal.ts';

import { exportCommand } from '../edition/archive/export-command.ts';
import { commandDesk } from './desk.ts';

process.exitCode = await exportCommand(process.argv.slice(2), commandDesk());
