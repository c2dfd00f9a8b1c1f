import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';
import { EFFORTS } from '../vocabularies.ts';

/** Something that a council can decide: what it takes, and a draft deliberation. */
export const decision = contentType({
  name: 'decision',
  folder: 'decisions',
  path: 'decisions',
  label: 'Décision',
  plural: 'Le conseil en une page',
  description:
    'Une décision, une page : les gestes, l’effort, les chiffres et leurs sources, un projet de délibération à reprendre.',
  fil: 'comprendre',
  besoin: { nom: 'comprendre', titre: 'Une décision à porter au conseil', rang: 4 },
  surPapier: true,
  horsConnexion: { titre: 'Le conseil en une page', unite: 'décision', rang: 8 },
  groupe: 'decider',
  help: 'Une décision tient sur une feuille A4. N’écrivez un coût que si une source le donne. Mettez entre crochets ce que le conseil remplacera : [collectivité].',
  poidsRecherche: 0.9,
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place de la décision dans la liste.' }, 1, 999),
    effort: choix(EFFORTS, { label: 'Effort' }),
    delai: texte({ label: 'Délai', hint: 'Quand on peut commencer, quand on en voit l’effet.' }),
    cout: paragraphe({
      label: 'Coût',
      hint: 'Seulement si une source le donne, avec sa date.',
    }).optional(),
    gestes: listeNonVide(
      groupe(
        {
          action: texte({ label: 'Action', hint: 'Une consigne qui commence par un verbe.' }, 160),
          detail: paragraphe({ label: 'Précision' }, 400).optional(),
        },
        { label: 'Geste' },
      ),
      { label: 'Les gestes', hint: 'Trois à cinq, dans l’ordre.' },
    ),
    chiffres: liste(relation('chiffre', { label: 'Chiffre' }), {
      label: 'Les chiffres',
      hint: 'Ceux qui pèsent dans cette décision.',
    }),
    considerants: listeNonVide(
      paragraphe({ label: 'Considérant', hint: 'Sans le mot « Considérant », sans point final.' }),
      { label: 'Projet de délibération : les considérants' },
    ),
    articles: listeNonVide(
      paragraphe({
        label: 'Article',
        hint: 'Une phrase qui commence par « De » et un verbe : « De confier à [service]… ».',
      }),
      { label: 'Projet de délibération : le conseil décide' },
    ),
    chapitres: liste(relation('guide', { label: 'Chapitre' }), {
      label: 'Dans le guide',
      hint: 'Les chapitres qui expliquent cette décision.',
    }),
  },
});
