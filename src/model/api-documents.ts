import * as z from 'zod';
import { LICENCE_NAMES, type LicenceId } from './licences.ts';
import { CONTENT_TYPES, type TypeName } from './types.ts';

const words = (description: string) => z.string().describe(description);
const address = (description: string) => z.url().describe(description);
const day = (description: string) => z.iso.date().describe(description);

const licenceId = z.enum(Object.keys(LICENCE_NAMES) as [LicenceId, ...LicenceId[]]);
const typeName = z.enum(CONTENT_TYPES.map(({ name }) => name) as [TypeName, ...TypeName[]]);

const key = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9-]+$/)
  .describe('Nom stable du contenu : dossier et nom de fichier.');

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('Empreinte SHA-256, en hexadécimal.');

const licence = z
  .object({
    id: licenceId.describe('Identifiant SPDX.'),
    nom: words('Nom de la licence.'),
    adresse: address('Texte de la licence.'),
  })
  .describe('Licence de ce contenu.');

const attribution = z
  .object({
    texte: words('Pour un document ou une affiche.'),
    html: words('Pour une page web.'),
    markdown: words('Pour un texte en Markdown.'),
  })
  .describe('La mention à recopier : la licence demande la source et la date.');

const edition = z
  .object({
    nom: words('Nom du site.'),
    editeur: words('Organisation qui publie.'),
    adresse: address('Accueil du site.'),
    territoire: z
      .object({ nature: z.string(), code: z.string() })
      .optional()
      .describe('Territoire de l’édition. Absent : édition nationale.'),
    contact: words('À qui écrire.').optional(),
  })
  .describe('L’édition qui publie.');

const link = z.object({ cle: key, titre: z.string(), adresse: z.url() });

/** What every published entry says, whatever its type. */
export const entryDocument = z
  .object({
    $schema: address('Schéma de ce document.'),
    etat: z.literal('publie').describe('« publie » ; un contenu retiré dit « retire ».'),
    cle: key,
    type: typeName.describe('Type de contenu.'),
    genre: words('Nom français du type.'),
    langue: words('Langue du contenu (BCP 47).'),
    titre: words('Titre.'),
    resume: words('Résumé, en une ou deux phrases.'),
    adresse: address('Page du site.'),
    document: address('Adresse de ce document.'),
    donnees: z
      .record(z.string(), z.unknown())
      .describe('Les champs du type, tels que le modèle les nomme.'),
    texte: z
      .object({
        markdown: words('Le texte, en Markdown.'),
        html: words('Le même, en HTML sans classe, adresses complètes.'),
      })
      .describe('Le texte principal, sans les champs.'),
    html: words('Tout le contenu, prêt à afficher : champs, texte, sources, mention.'),
    complements: z
      .array(
        z.object({
          titre: z.string().optional(),
          markdown: z.string(),
          html: z.string(),
          auteurs: z.array(z.string()),
          mise_a_jour: z.iso.date(),
        }),
      )
      .describe('Ce qu’un territoire ajoute à la page nationale.'),
    suite: z.array(link).describe('À lire ensuite, dans l’ordre.'),
    voir_aussi: z.array(link).describe('Contenus proches.'),
    versions: z
      .array(z.object({ langue: z.string(), cle: key, document: address('Son document.') }))
      .optional()
      .describe('Le même contenu dans d’autres langues.'),
    source: z
      .object({ adresse: address('Le fichier Markdown.'), sha256 })
      .describe('Le fichier tel qu’il a été écrit.'),
    provenance: z
      .object({
        edition,
        origine: z.enum(['national', 'local']).describe('Qui a écrit ce contenu.'),
        adapte: z
          .object({
            titre: words('Titre de la page nationale.'),
            version: day('Version dont ce contenu est parti.').optional(),
            mise_a_jour: day('Dernière mise à jour de la page nationale.'),
          })
          .optional()
          .describe('La page nationale que ce contenu remplace.'),
      })
      .describe('D’où vient ce contenu.'),
    licence,
    auteurs: z.array(z.string()).describe('Organisations.'),
    attribution,
    creation: day('Date de création.'),
    mise_a_jour: day('Date de dernière mise à jour.'),
  })
  .meta({ title: 'Contenu publié' });

/** What stands at the address of an entry that is no longer published. */
export const tombstoneDocument = z
  .object({
    $schema: address('Schéma de ce document.'),
    etat: z.literal('retire').describe('Ce contenu n’est plus publié.'),
    cle: key,
    titre: words('Dernier titre connu.').optional(),
    date: day('Date du retrait.').optional(),
    raison: words('Pourquoi.').optional(),
    remplace_par: link.optional().describe('Ce qui le remplace.'),
  })
  .meta({ title: 'Contenu retiré' });

/** A content in brief, as the index names it. */
export const entrySummary = z
  .object({
    cle: key,
    type: typeName,
    titre: z.string(),
    adresse: address('Page du site.'),
    document: address('Document complet.'),
    mise_a_jour: z.iso.date(),
    licence: licenceId,
    langue: words('Langue du contenu (BCP 47), si ce n’est pas le français.').optional(),
    origine: z
      .enum(['national', 'local'])
      .optional()
      .describe('Qui a écrit ce contenu : l’édition nationale, ou celle qui publie.'),
    sha256: sha256.describe('Empreinte SHA-256 des octets du document complet.'),
  })
  .describe('Un contenu, en bref.');

/** What the index says: who publishes, where everything is, and each entry in brief. */
export const indexDocument = z
  .object({
    $schema: z.url(),
    edition,
    licence: licence.describe('Licence des contenus qui n’en disent pas d’autre.'),
    attribution: words('Mention générale, à compléter par la date de chaque contenu.'),
    openapi: address('Description de l’API (OpenAPI 3.1).'),
    changements: address('Ce qui a changé.'),
    types: z.array(
      z.object({
        type: typeName,
        nom: words('Nom de la collection.'),
        nombre: z.int().min(0).describe('Nombre de contenus.'),
        liste: z.url(),
        schema: z.url(),
        tableaux: z.array(z.url()).describe('Les mêmes contenus pour un tableur.'),
        fichiers: z
          .array(
            z.object({
              titre: words('Ce qu’est ce fichier.'),
              adresse: z.url(),
              format: words('Type de média.'),
              licence: licenceId,
              schema: address('Schéma qu’il suit.').optional(),
            }),
          )
          .describe('Les mêmes contenus, dans les formes que d’autres programmes lisent.'),
      }),
    ),
    ensembles: z
      .array(
        z.object({
          adresse: z.url(),
          licence,
          nombre: z.int().min(0),
        }),
      )
      .describe('Tout d’un coup : un fichier par groupe de licences qui peuvent se mêler.'),
    entrees: z.array(entrySummary),
    retraits: z.array(z.object({ cle: key, document: z.url() })),
  })
  .meta({ title: 'Index de l’édition' });

/** The list of one type. */
export const typeDocument = z
  .object({
    $schema: z.url(),
    type: typeName,
    nom: z.string(),
    description: z.string(),
    schema: z.url(),
    entrees: z.array(entrySummary),
  })
  .meta({ title: 'Liste d’un type' });

/** Every document that may lawfully stand in one work. */
export const wholeDocument = z
  .object({
    $schema: z.url(),
    edition,
    licence: licence.describe('La licence qui convient à l’ensemble.'),
    entrees: z.array(entryDocument),
  })
  .meta({ title: 'Ensemble de contenus' });

const change = z.object({
  date: day('Jour du changement.'),
  nature: z.enum(['ajout', 'modification', 'deplacement', 'retrait']),
  cle: key,
  document: address('Document, ou avis de retrait.'),
  titre: z.string().optional(),
  resume: words('Ce qui a changé, en une ligne.'),
  champs: z
    .array(z.string())
    .optional()
    .describe('Les champs qui ont changé, sous leur nom français.'),
  vers: key.optional().describe('Nouveau nom, pour un déplacement ; remplaçant, pour un retrait.'),
});

/** What changed, the latest first. */
export const changesDocument = z
  .object({
    $schema: z.url(),
    depuis: day('Premier jour connu.').optional(),
    complet: z.boolean().describe('Faux quand l’histoire commence après la première publication.'),
    changements: z.array(change),
  })
  .meta({ title: 'Changements' });

export type EntryDocument = z.infer<typeof entryDocument>;
export type TombstoneDocument = z.infer<typeof tombstoneDocument>;
export type EntrySummary = z.infer<typeof entrySummary>;
export type IndexDocument = z.infer<typeof indexDocument>;
export type TypeDocument = z.infer<typeof typeDocument>;
export type WholeDocument = z.infer<typeof wholeDocument>;
export type Change = z.infer<typeof change>;
export type ChangesDocument = z.infer<typeof changesDocument>;
