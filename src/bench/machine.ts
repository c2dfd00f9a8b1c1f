import { cpus, loadavg, totalmem } from 'node:os';
import { hugoVersion } from './measure-hugo.ts';
import { bytes, decimal } from './write-numbers.ts';

/** The machine and the programs, in one French line; the load tells whether others were working on it. */
export function machineLine(): string {
  const cores = cpus();
  const hugo = hugoVersion();
  return [
    `${cores.length} cœurs (${cores[0]?.model.trim() || 'modèle inconnu'})`,
    `${bytes(totalmem())} de mémoire`,
    `Node ${process.version}`,
    hugo ? `Hugo ${hugo}` : 'Hugo absent (paquet « hugo ») : pas de comparaison',
    `charge ${decimal(loadavg()[0] ?? 0, 1)} avant la mesure`,
  ].join(' ; ');
}
