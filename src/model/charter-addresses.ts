/** Where two charters are read side by side; it stands when an edition has two. */
export const CHARTER_COMPARISON = '/chartes/comparer/';

/** The page of a charter that is made for paper and signatures: `/chartes/charte-aidant/signer/`. */
export const charterSigningUrl = (url: string): string => `${url}signer/`;

/** The files of a charter, beside its page: `/chartes/charte-aidant.docx`. */
export const charterFileUrls = (url: string): { word: string; texte: string } => {
  const base = url.replace(/\/$/, '');
  return { word: `${base}.docx`, texte: `${base}.txt` };
};
