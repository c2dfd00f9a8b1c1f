/** Where two charters are read side by side. */
export const CHARTER_COMPARISON = '/chartes/comparer/';

/** The page of a charter that is made for paper and signatures: `/chartes/charte-aidant/signer/`. */
export const charterSigningUrl = (url: string): string => `${url}signer/`;

/** The files of a charter, beside its page: `/chartes/charte-aidant.docx`. */
export const charterFileUrls = (url: string): { word: string; text: string } => {
  const base = url.replace(/\/$/, '');
  return { word: `${base}.docx`, text: `${base}.txt` };
};
