import { GiteaBackend } from 'decap-cms-backend-gitea';
import type { CMS } from 'decap-cms-core';
import { adapting } from '../national/adapting-backend.ts';
import { careful, noteOriginal } from './careful-backend.ts';
import { RememberingProxy } from './remembering-proxy.ts';
import { ResumingForgejo } from './resuming-forgejo.ts';
import { ResumingGitHub } from './resuming-github.ts';
import { ResumingGitLab } from './resuming-gitlab.ts';

/** Registers where entries may be read and written: this machine, and the forges, so that nothing is lost on the way. */
export function registerBackends(
  cms: Pick<CMS, 'registerBackend' | 'registerEventListener'>,
): void {
  cms.registerBackend('proxy', adapting(RememberingProxy));
  cms.registerBackend('gitlab', adapting(careful(ResumingGitLab)));
  cms.registerBackend('github', adapting(careful(ResumingGitHub)));
  cms.registerBackend('gitea', adapting(careful(GiteaBackend)));
  cms.registerBackend('forgejo', adapting(careful(ResumingForgejo)));
  cms.registerEventListener({ name: 'preSave', handler: noteOriginal });
}
