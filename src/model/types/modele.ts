import { contentType } from '../content-type.ts';
import { entier } from '../fields/entier.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { markdown } from '../fields/markdown.ts';
import { texte } from '../fields/texte.ts';

/** A document to take over and to fill in: a questionnaire, a grid, a kit, a deliberation. */
export const modele = contentType({
  name: 'modele',
  folder: 'modeles',
  path: 'modeles',
  label: 'Modèle de document',
  plural: 'Modèles de documents',
  description:
    'Des documents à reprendre pour construire une stratégie : questionnaire, grille, trame d’atelier, délibération, mandat.',
  fil: 'terrain',
  surPapier: true,
  groupe: 'decider',
  help: 'Le document se télécharge tout seul pour Word et, s’il a des questions, pour un tableur. Mettez entre crochets ce que chacun remplacera : [nom de la commune].',
  poidsRecherche: 0.8,
  poidsPour: { document: 1.5 },
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place du modèle dans la liste.' }, 1, 999),
    usage: texte({ label: 'Quand s’en servir', hint: 'À qui il s’adresse, à quel moment.' }),
    parties: listeNonVide(
      groupe(
        {
          titre: texte({ label: 'Titre de la partie' }),
          texte: markdown({
            label: 'Texte',
            hint: 'Ce qui se lit ou se recopie tel quel.',
          }).optional(),
          questions: liste(
            groupe(
              {
                question: texte({ label: 'Question ou ligne à remplir' }, 300),
                choix: liste(texte({ label: 'Réponse proposée' }), {
                  label: 'Réponses proposées',
                  hint: 'Laissez vide pour une réponse libre.',
                }),
              },
              { label: 'Question' },
            ),
            {
              label: 'Questions',
              hint: 'Chacune a sa place pour répondre, dans tous les formats.',
            },
          ),
        },
        { label: 'Partie' },
      ),
      { label: 'Parties du document', hint: 'Dans l’ordre du document.' },
    ),
  },
});
