import { type Answer, type AskSettings, askAddress } from './ask-address.ts';

/** How many addresses are asked, and how fast. */
export interface RoundSettings extends AskSettings {
  /** Sites asked at the same time. */
  atOnce: number;
  /** Milliseconds between two questions to one site. */
  pause: number;
}

/** Asks each address once: several sites at a time, but each site one question after the other. */
export async function askAll(
  addresses: readonly string[],
  settings: RoundSettings,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const sites = [...bySite(addresses).values()];
  const worker = async () => {
    for (let site = sites.shift(); site; site = sites.shift()) {
      for (const [at, address] of site.entries()) {
        if (at > 0) await new Promise((next) => setTimeout(next, settings.pause));
        answers.set(address, await askAddress(address, settings));
      }
    }
  };
  await Promise.all(Array.from({ length: settings.atOnce }, worker));
  return answers;
}

function bySite(addresses: readonly string[]): Map<string, string[]> {
  const sites = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const { host } = new URL(address);
    sites.set(host, [...(sites.get(host) ?? []), address]);
  }
  return sites;
}
