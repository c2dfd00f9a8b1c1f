/** Words that no two are alike, so that each can be looked for by itself. */
export interface MarkedWords {
  /** The next word, or several. */
  say: (count?: number) => string;
  /** All that were said. */
  said: readonly string[];
}

export function markedWords(): MarkedWords {
  const said: string[] = [];
  const next = () => {
    const word = `z${(said.length + 36).toString(36)}q`;
    said.push(word);
    return word;
  };
  return { said, say: (count = 1) => Array.from({ length: count }, next).join(' ') };
}
