import type { Entry } from '../../corpus/entry.ts';
import { missingMentions } from '../../model/legal-notice.ts';
import type { OwnView } from '../own-view.ts';
import type { SectionLink } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';

/** The entry whose page is filled from `mentions` of `edition.yml`. */
const LEGAL_PAGE = 'pages/mentions-legales';

/** A part of the legal notice; what is not known has no value. */
interface NoticePart extends SectionLink {
  lignes: { nom: string; valeur: string | undefined }[];
}

/** What the page of the legal notice shows above its text. */
export interface NoticeView {
  parties: NoticePart[];
  /** Something that the law asks for is missing. */
  incomplet: boolean;
}

/** The facts of the legal notice; nothing on other pages, nor on a page that a territory wrote whole by itself. */
function legalNoticeView(
  { key, provenance }: Entry,
  { corpus, writer }: SiteContext,
): NoticeView | undefined {
  const { mentions, editeur } = corpus.edition;
  if (key !== LEGAL_PAGE || (provenance.replaces && !mentions)) return undefined;
  const line = (nom: string, value: string | undefined) => ({
    nom: writer.text(nom),
    valeur: value && writer.text(value),
  });
  // What concerns some publishers only is left out when it has no value.
  const ifAny = (nom: string, value: string | undefined) => (value ? [line(nom, value)] : []);
  return {
    parties: [
      {
        id: 'bloc_editeur',
        titre: 'Qui publie ce site',
        lignes: [
          line('Nom', editeur),
          line('Adresse du siège', mentions?.siege),
          line('Téléphone', mentions?.telephone),
          ...ifAny('Adresse électronique', mentions?.courriel),
          ...ifAny('Immatriculation et capital', mentions?.immatriculation),
        ],
      },
      {
        id: 'bloc_publication',
        titre: 'Qui répond de la publication',
        lignes: [
          line('Directrice ou directeur de la publication', mentions?.directeur_publication),
          ...ifAny('Responsable de la rédaction', mentions?.responsable_redaction),
        ],
      },
      {
        id: 'bloc_hebergeur',
        titre: 'Qui héberge ce site',
        lignes: [
          line('Nom', mentions?.hebergeur?.nom),
          line('Adresse', mentions?.hebergeur?.adresse),
          line('Téléphone', mentions?.hebergeur?.telephone),
        ],
      },
    ],
    incomplet: missingMentions(mentions).length > 0,
  };
}

/** What a page of the site shows beside its text: the facts of the legal notice, on the page that has them. */
export function legalNoticeOwn(entry: Entry, context: SiteContext): OwnView {
  const mentions = legalNoticeView(entry, context);
  return { before: mentions?.parties ?? [], after: [], ...(mentions && { mentions }) };
}
