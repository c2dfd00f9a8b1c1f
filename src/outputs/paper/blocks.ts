/** What only documents hold, beside the blocks of texts. */
export type PaperBlock =
  | Block
  | { k: 'etapes'; items: Inline[][] }
  | { k: 'accroche'; c: Inline[] }
  | { k: 'petit'; b: Block[] }
  | { k: 'saut' }
  | { k: 'sommaire' }
  | { k: 'signature'; colonnes: string[]; lignes: number }
  | {
      k: 'formulaire';
      enTete: string[];
      aRemplir: string[];
      aCocher: string[];
      groupes: { titre: string; categories: string[] }[];
    }
  | { k: 'couverture'; genre: string; titre: string; resume: string; b: PaperBlock[] }
  | { k: 'adresse'; adresse: string; qr: string; c: Inline[] }
  /** The plan of a strategy at a glance: a lane for each axis, its drawing as SVG, and the same in words. */
  | {
      k: 'plan';
      voies: { titre: string; bilan: string; dessin: string }[];
      legende: { libelle: string; dessin: string }[];
    }
  /** The places of an area, in columns: to fold, or to hang. */
  | {
      k: 'depliant';
      titre: string;
      zone: string;
      colonnes: number;
      /** What its letters are multiplied by. */
      taille: number;
      /** Too many for a sheet: each by its number and its address only. */
      bref: boolean;
      lieux: {
        nom: string;
        telephone: string;
        horaires: string[];
        adresse: string[];
        /** What is done there and how to come, where there is room. */
        details: string[];
        prix: string;
        verifie: string;
      }[];
      /** The next workshops of the area: what, when, where, who to call. */
      ateliers: { titre: string; niveau: string; dates: string[]; lieu: string; contact: string }[];
      adresse: string;
      mention: string;
      /** How old what is told is, for all. */
      date: string;
      qr: string;
    }
  /** A whole sheet to hang. */
  | {
      k: 'affiche';
      genre: string;
      titre: string;
      phrase: string;
      /** Names of the lines to write on. */
      lignes: string[];
      adresse: string;
      qr: string;
    };

/**
 * A text as data, for what sets type: nothing in it is markup of any language. The names are short, since documents hold
 * thousands of them; `k` is the kind.
 */
export type Block =
  | { k: 'p'; c: Inline[] }
  | { k: 'h'; n: number; c: Inline[] }
  | { k: 'ul'; items: Block[][] }
  | { k: 'ol'; start: number; items: Block[][] }
  | { k: 'quote'; b: Block[] }
  | { k: 'box'; kind: string; genre: string; title: Inline[]; b: Block[] }
  | { k: 'table'; caption: Inline[]; align: Align[]; head: Inline[][]; rows: { c: Inline[] }[][] }
  | { k: 'image'; src: string; alt: string; caption: string }
  | { k: 'code'; s: string; bloc: true }
  | { k: 'terms'; items: { term: Inline[]; b: Block[] }[] }
  | { k: 'hr' };

export type Align = 'left' | 'center' | 'right';

export type Inline =
  | { k: 's'; s: string }
  | { k: 'b' | 'i' | 'del'; c: Inline[] }
  | { k: 'a'; href: string; c: Inline[] }
  | { k: 'lang'; lang: string; c: Inline[] }
  | { k: 'code'; s: string }
  | { k: 'br' }
  | { k: 'margin'; c: Inline[] }
  /** A call of a note: the first one holds it, the others name it. */
  | { k: 'note'; id: string; b?: Block[] }
  | { k: 'image'; src: string; alt: string; caption?: string };

/** Plain words as an inline text. */
export const words = (s: string): Inline[] => (s === '' ? [] : [{ k: 's', s }]);
