import { contentType } from '../content-type.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';

/** A stage in the making of a local strategy. */
export const etape = contentType({
  name: 'etape',
  folder: 'construire',
  path: 'construire',
  label: 'Étape de la stratégie',
  plural: 'Construire sa stratégie, pas à pas',
  description:
    'Faire la stratégie d’un territoire, étape par étape : que faire, avec qui, en combien de temps, et les documents à reprendre.',
  fil: 'terrain',
  besoin: { nom: 'construire', titre: 'Construire sa stratégie, pas à pas', rang: 1 },
  surPapier: true,
  horsConnexion: { titre: 'Construire sa stratégie', unite: 'étape', rang: 7 },
  groupe: 'decider',
  help: 'Une étape dit quoi faire, qui le fait et ce que l’on a à la fin. Un exemple nomme la stratégie dont il vient.',
  poidsRecherche: 0.9,
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place de l’étape dans la démarche.' }, 1, 999),
    livrable: texte({
      label: 'À la fin',
      hint: 'Ce que l’on tient en main quand l’étape est finie.',
    }),
    qui: listeNonVide(texte({ label: 'Qui', hint: 'Une fonction ou un service, jamais un nom.' }), {
      label: 'Qui s’en occupe',
    }),
    duree: texte({
      label: 'Combien de temps',
      hint: 'Un repère. S’il vient d’une source, dites laquelle.',
    }),
    gestes: listeNonVide(
      groupe(
        {
          action: texte({ label: 'Action', hint: 'Une consigne qui commence par un verbe.' }, 160),
          detail: paragraphe({ label: 'Précision' }, 600).optional(),
        },
        { label: 'Geste' },
      ),
      { label: 'Que faire', hint: 'Trois à six gestes, dans l’ordre.' },
    ),
    modeles: liste(relation('modele', { label: 'Modèle' }), {
      label: 'Documents à reprendre',
      hint: 'Les modèles qui servent à cette étape.',
    }),
    exemples: liste(
      groupe(
        {
          texte: paragraphe({ label: 'Exemple', hint: 'Ce qui a été fait ou prévu, et quand.' }),
          strategie: relation('strategie', {
            label: 'Stratégie',
            hint: 'Celle dont vient l’exemple.',
          }).optional(),
        },
        { label: 'Exemple' },
      ),
      { label: 'Ailleurs', hint: 'Seulement ce qu’une source rapporte.' },
    ),
  },
});
