import { frenchTypography } from '../../markdown/typography.ts';

/** A request that is not granted. Decap shows the message to its user: French, what happened and what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(frenchTypography(message));
    this.status = status;
  }
}

/** What the disk refused, in words for the person who saves. */
export function diskRefusal(error: unknown, name: string): Refusal {
  // The terminal keeps the path, for who can do something about it.
  console.error(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC')
    return new Refusal(
      507,
      `Il n’y a plus de place sur le disque : « ${name} » n’est pas enregistré et votre texte est toujours à l’écran. Libérez de la place, puis enregistrez de nouveau.`,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Refusal(
      403,
      `Le système interdit d’écrire « ${name} » : votre texte est toujours à l’écran. Donnez-vous le droit d’écrire dans le dossier des contenus, puis enregistrez de nouveau.`,
    );
  return new Refusal(
    500,
    `« ${name} » n’est pas enregistré : le disque l’a refusé. Votre texte est toujours à l’écran : enregistrez de nouveau. Si cela recommence, la raison est affichée dans la fenêtre d’où l’éditeur a été lancé (le terminal).`,
  );
}
