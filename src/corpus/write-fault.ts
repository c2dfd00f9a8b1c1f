/** Why something could not be written, in French, as the system says it; nothing for what the system did not refuse. */
export function writeFault(error: unknown, target: string): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  const { code, syscall } = error;
  if (code === 'ENOTDIR' || (code === 'EEXIST' && syscall === 'mkdir'))
    return `${target} : il y a un fichier où il faut un dossier`;
  if (code === 'EEXIST') return `${target} existe déjà`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${target} : écriture interdite`;
  return code === 'ENOSPC' ? 'plus de place sur le disque' : `${target} : ${error.message}`;
}
