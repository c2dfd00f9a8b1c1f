import { frenchTypography, OPAQUE } from '../../markdown/typography.ts';

/** The texts of the screen, by place: Decap's own shape. */
export interface ScreenTexts {
  [key: string]: string | ScreenTexts;
}

/** How the editor publishes, as Decap's configuration says it. */
export type PublishMode = 'simple' | 'editorial_workflow';

/**
 * Decap's French, completed and corrected by ours, in French typography.
 * @param decap the French texts that Decap ships, as `decap-cms-locales` exports them
 * @param mode without workflow, what Decap calls publishing writes a file of this machine: it is said « enregistrer »
 */
export function frenchLocale(
  decap: ScreenTexts,
  mode: PublishMode = 'editorial_workflow',
): ScreenTexts {
  const all = merge(decap, FRENCH);
  return typeset(mode === 'simple' ? merge(all, SIMPLE) : all);
}

function merge(base: ScreenTexts, ours: ScreenTexts): ScreenTexts {
  const merged = { ...base };
  for (const [key, text] of Object.entries(ours)) {
    const known = merged[key];
    merged[key] = typeof text === 'string' || typeof known !== 'object' ? text : merge(known, text);
  }
  return merged;
}

const typeset = (texts: ScreenTexts): ScreenTexts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? typesetText(text) : typeset(text),
    ]),
  );

/** What stands for a value (`%{date}`) is not part of the sentence: its percent sign takes no space. */
function typesetText(text: string): string {
  const places = text.match(/%\{\w+\}/g) ?? [];
  const typed = frenchTypography(text.replaceAll(/%\{\w+\}/g, OPAQUE));
  return places.reduce((sentence, place) => sentence.replace(OPAQUE, place), typed);
}

/** Names of the steps of publishing: the same on the button, in its menu, on the board and in the guide of editors. */
const DRAFT = 'Brouillon';
const IN_REVIEW = 'À relire';
const READY = 'Prêt';
const PUBLISHED = 'Publié';

/**
 * Texts that Decap's French lacks, or says in words that a person who writes guides would not understand. No word of
 * Git here: nothing is « committed », « merged » or « persisted », and an address is not a « slug ».
 */
export const FRENCH = {
  auth: {
    loggingIn: 'Connexion en cours…',
    loginWithForgejo: 'Se connecter avec Forgejo',
    errors: {
      email: 'Écrivez votre adresse électronique.',
      password: 'Écrivez votre mot de passe.',
      identitySettings:
        'Le service de connexion ne répond pas. Prévenez la personne qui gère le site : le service « Identity » et la passerelle Git doivent être activés.',
    },
  },
  app: {
    header: { workflow: 'En cours', media: 'Médias', quickAdd: 'Ajouter' },
    app: {
      errorHeader: 'L’éditeur ne peut pas démarrer',
      configErrors: 'Erreurs de réglage',
      checkConfigYml: 'Prévenez la personne qui gère le site, avec une copie de cet écran.',
      loadingConfig: 'Ouverture de l’éditeur…',
      waitingBackend: 'En attente du serveur…',
    },
    notFoundPage: { header: 'Cette page n’existe pas' },
  },
  collection: {
    sidebar: {
      collections: 'Rubriques',
      allCollections: 'Toutes les rubriques',
      searchAll: 'Chercher partout',
      searchIn: 'Chercher dans',
    },
    collectionTop: {
      newButtonAriaLabel: 'Créer une page de type %{collectionLabel}',
      // A plain sign: fonts lack the wide one.
      newButton: '+ %{collectionLabel}',
      viewAs: 'Afficher en',
      viewAsList: 'Afficher en liste',
      viewAsGrid: 'Afficher en grille',
      ascending: 'Ordre croissant',
      descending: 'Ordre décroissant',
      searchResults: 'Résultats pour « %{searchTerm} »',
      searchResultsInCollection: 'Résultats pour « %{searchTerm} » dans %{collection}',
      groupBy: 'Regrouper par',
    },
    entries: {
      loadingEntries: 'Chargement des pages…',
      cachingEntries: 'Préparation des pages…',
      longerLoading: 'Cela peut prendre quelques minutes.',
      noEntries: 'Rien pour le moment',
      unpublishedHeader: 'Pas encore publié',
    },
    groups: { other: 'Autres', negateLabel: 'Sans %{label}' },
  },
  editor: {
    editorControl: {
      field: { optional: 'facultatif', widgetLabel: 'Champ %{widgetLabel}' },
    },
    editorControlPane: {
      widget: {
        required: 'Remplissez le champ « %{fieldLabel} ».',
        regexPattern: 'Le champ « %{fieldLabel} » n’a pas la forme attendue : %{pattern}',
        processing: 'Le champ « %{fieldLabel} » est en cours de traitement.',
        range: 'Le champ « %{fieldLabel} » doit être compris entre %{minValue} et %{maxValue}.',
        min: 'Le champ « %{fieldLabel} » doit valoir au moins %{minValue}.',
        max: 'Le champ « %{fieldLabel} » doit valoir au plus %{maxValue}.',
        rangeCount: '« %{fieldLabel} » doit compter de %{minCount} à %{maxCount} éléments.',
        rangeCountExact: '« %{fieldLabel} » doit compter exactement %{count} éléments.',
        rangeMin: '« %{fieldLabel} » doit compter au moins %{minCount} élément(s).',
        rangeMax: '« %{fieldLabel} » doit compter au plus %{maxCount} élément(s).',
        invalidPath: '« %{path} » n’est pas une adresse possible.',
        pathExists: 'L’adresse « %{path} » est déjà prise.',
      },
      i18n: {
        copyFromLocale: 'Remplir depuis une autre langue',
        copyFromLocaleConfirm:
          'Remplir avec le contenu en %{locale} ?\nTout ce qui est déjà écrit sera remplacé.',
      },
    },
    editor: {
      onLeavePage:
        'Quitter cette page ? Vos changements ne sont pas enregistrés. Cet ordinateur les garde : ils vous seront proposés quand vous rouvrirez la page.',
      onUpdatingWithUnsavedChanges: 'Enregistrez vos modifications avant de changer le statut.',
      onPublishingNotReady: `Passez le statut à « ${READY} » avant de publier.`,
      onPublishingWithUnsavedChanges: 'Enregistrez vos modifications avant de publier.',
      onPublishing: 'Publier cette page ? Tout le monde pourra la lire.',
      onUnpublishing: 'Retirer cette page du site ?',
      onDeleteWithUnsavedChanges:
        'Supprimer cette page publiée, avec vos modifications non enregistrées ?',
      onDeletePublishedEntry: 'Supprimer cette page publiée ? Elle disparaîtra du site.',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Abandonner toutes les modifications non publiées de cette page, y compris celles que vous n’avez pas enregistrées ?',
      onDeleteUnpublishedChanges:
        'Abandonner toutes les modifications non publiées de cette page ?',
      loadingEntry: 'Chargement de la page…',
      confirmLoadBackup:
        'Cet ordinateur a gardé une version non enregistrée de cette page. La reprendre ?',
    },
    editorInterface: {
      togglePreview: 'Montrer ou cacher l’aperçu',
      toggleScrollSync: 'Faire défiler ensemble le texte et l’aperçu',
      toggleNotes: 'Montrer ou cacher les remarques',
    },
    editorNotesPane: {
      title: 'Remarques',
      emptyState: 'Aucune remarque. Écrivez la première ci-dessous pour en parler à plusieurs.',
      addNote: 'Ajouter la remarque',
      addPlaceholder: 'Écrire une remarque…',
      editPlaceholder: 'Modifier votre remarque…',
      save: 'Enregistrer',
      cancel: 'Annuler',
      edit: 'Modifier',
      delete: 'Supprimer',
      resolve: 'Marquer comme réglée',
      unresolve: 'Rouvrir',
      confirmDelete: 'Supprimer cette remarque ?',
      shortcut: 'Astuce : Ctrl+Entrée ajoute la remarque.',
    },
    editorToolbar: {
      publishing: 'Publication…',
      published: PUBLISHED,
      unpublish: 'Retirer du site',
      unpublishing: 'Retrait du site…',
      publishAndCreateNew: 'Publier et créer une autre page',
      publishAndDuplicate: 'Publier et faire une copie',
      duplicate: 'Faire une copie',
      deleteUnpublishedChanges: 'Abandonner les modifications',
      deleteUnpublishedEntry: 'Supprimer la page non publiée',
      deletePublishedEntry: 'Supprimer la page publiée',
      deleteEntry: 'Supprimer la page',
      saving: 'Enregistrement…',
      statusInfoTooltipDraft: `C’est un brouillon. Quand il est fini, choisissez le statut « ${IN_REVIEW} ».`,
      statusInfoTooltipInReview:
        'Quelqu’un va relire ce texte. Vous n’avez rien à faire, mais vous pouvez encore le modifier.',
      deleting: 'Suppression…',
      updating: 'Mise à jour…',
      status: 'Statut : %{status}',
      backCollection: ' Retour à la liste : %{collectionLabel}',
      draft: DRAFT,
      inReview: IN_REVIEW,
      ready: READY,
      deployPreviewPendingButtonLabel: 'Chercher l’aperçu en ligne',
      deployPreviewButtonLabel: 'Voir l’aperçu en ligne',
      deployButtonLabel: 'Voir la page',
    },
    editorWidgets: {
      markdown: {
        headings: 'Parties du texte',
        strikethrough: 'Barré',
        linkPrompt:
          'Adresse du lien : une page du site (/kit/accueillir/) ou une adresse en https://',
        addComponent: 'Ajouter un encadré, une note, un tableau…',
        markdown: 'Texte brut',
        toggleMode: {
          rich: 'Passer au texte mis en forme',
          markdown: 'Passer au texte brut, avec ses signes',
        },
        richText: 'Texte mis en forme',
      },
      image: {
        chooseMultiple: 'Choisir des images',
        chooseUrl: 'Prendre une image à une adresse web',
        replaceUrl: 'Remplacer par une image à une adresse web',
        promptUrl: 'Adresse web de l’image',
        chooseDifferent: 'Choisir une autre image',
        addMore: 'Ajouter des images',
        remove: 'Retirer l’image',
        removeAll: 'Retirer toutes les images',
      },
      file: {
        chooseUrl: 'Prendre un fichier à une adresse web',
        chooseMultiple: 'Choisir des fichiers',
        replaceUrl: 'Remplacer par un fichier à une adresse web',
        promptUrl: 'Adresse web du fichier',
        chooseDifferent: 'Choisir un autre fichier',
        addMore: 'Ajouter des fichiers',
        remove: 'Retirer le fichier',
        removeAll: 'Retirer tous les fichiers',
      },
      unknownControl: {
        noControl: 'Ce champ ne peut pas être modifié ici (widget « %{widget} »).',
      },
      unknownPreview: { noPreview: 'Pas d’aperçu pour ce champ (widget « %{widget} »).' },
      datetime: {
        now: 'Aujourd’hui',
        setToNow: 'Mettre la date du jour dans « %{fieldLabel} »',
      },
      list: { add: 'Ajouter : %{item}', addType: 'Ajouter : %{item}' },
      object: { expand: 'Déplier', collapse: 'Replier' },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      draft: DRAFT,
      copyUrl: 'Copier l’adresse web',
      copyPath: 'Copier l’emplacement',
    },
    mediaLibrary: {
      fileTooLarge: 'Ce fichier est trop lourd.\nLe poids maximal est de %{size} ko.',
    },
    mediaLibraryModal: {
      loading: 'Chargement…',
      close: 'Fermer',
      noAssetsFound: 'Aucun fichier.',
      noImagesFound: 'Aucune image.',
      mediaAssets: 'Médias',
      search: 'Chercher…',
      uploading: 'Envoi…',
      upload: 'Ajouter un fichier',
      deleting: 'Suppression…',
      deleteSelected: 'Supprimer',
      chooseSelected: 'Choisir ce fichier',
    },
  },
  ui: {
    default: { goBackToSite: 'Retourner au site' },
    errorBoundary: {
      title: 'L’éditeur s’est arrêté',
      details: 'Une erreur imprévue est survenue. Copiez le texte ci-dessous, puis ',
      reportIt: 'signalez-la aux auteurs de Decap CMS, en anglais.',
      privacyWarning:
        'Le signalement contient le message d’erreur et des données techniques.\nIl est public : relisez-le et retirez ce qui est confidentiel.',
      recoveredEntry: {
        heading: 'Votre texte',
        warning: 'Copiez-le dans un autre document avant de quitter cette page.',
        copyButtonLabel: 'Copier le texte',
      },
    },
    settingsDropdown: { logOut: 'Se déconnecter', account: 'Votre compte' },
    toast: {
      entrySaved: 'Page enregistrée',
      entryPublished: 'Page publiée',
      onFailToLoadEntries: 'La page ne s’ouvre pas : %{details}',
      onFailToLoadDeployPreview: 'L’aperçu en ligne ne s’ouvre pas : %{details}',
      onFailToPersist: 'La page n’est pas enregistrée. Votre texte est toujours là : %{details}',
      onFailToDelete: 'La page n’est pas supprimée : %{details}',
      onFailToUpdateStatus: 'Le statut n’a pas changé : %{details}',
      missingRequiredField:
        'Un champ obligatoire est vide. Remplissez-le, puis enregistrez à nouveau.',
      entryUnpublished: 'Page retirée du site',
      onFailToPublishEntry: 'La page n’est pas publiée : %{details}',
      onFailToUnpublishEntry: 'La page est toujours sur le site : %{details}',
      entryUpdated: 'Statut de la page mis à jour',
      onDeleteUnpublishedChanges: 'Modifications abandonnées',
      noteAdded: 'Remarque ajoutée',
      onFailToAddNote: 'La remarque n’est pas ajoutée : %{details}',
      noteUpdated: 'Remarque modifiée',
      onFailToUpdateNote: 'La remarque n’est pas modifiée : %{details}',
      noteDeleted: 'Remarque supprimée',
      onFailToDeleteNote: 'La remarque n’est pas supprimée : %{details}',
      noteResolved: 'Remarque réglée',
      noteReopened: 'Remarque rouverte',
      onFailToToggleNote: 'La remarque n’a pas changé : %{details}',
      onLoggedOut:
        'Vous n’êtes plus connecté. Copiez votre texte dans un autre document, puis reconnectez-vous.',
      onBackendDown: 'Le serveur a une panne. Plus d’informations : %{details}',
    },
  },
  workflow: {
    workflow: {
      loading: 'Chargement des modifications en cours…',
      workflowHeading: 'Modifications en cours',
      newPost: 'Nouvelle page',
      description:
        '%{smart_count} page à relire, %{readyCount} prête(s) à publier. |||| %{smart_count} pages à relire, %{readyCount} prête(s) à publier. ',
      // In figures: the library that writes the date knows English months only.
      dateFormat: 'DD/MM/YYYY',
    },
    workflowCard: {
      lastChange: '%{date}, par %{author}',
      deleteChanges: 'Abandonner les modifications',
      publishNewEntry: 'Publier la nouvelle page',
      deleteNewEntry: 'Supprimer la nouvelle page',
    },
    workflowList: {
      currentEntries: '%{smart_count} page |||| %{smart_count} pages',
      onDeleteEntry: 'Supprimer cette page ?',
      onPublishingNotReadyEntry: `Seules les pages au statut « ${READY} » se publient. Glissez la carte dans la colonne « ${READY} », puis publiez-la.`,
      onPublishEntry: 'Publier cette page ? Tout le monde pourra la lire.',
      draftHeader: DRAFT,
      inReviewHeader: IN_REVIEW,
      readyHeader: READY,
    },
  },
} satisfies ScreenTexts;

/** Words of the mode without workflow. */
export const SIMPLE = {
  editor: {
    editor: {
      onDeletePublishedEntry: 'Supprimer cette page ? Son fichier sera effacé.',
      onDeleteWithUnsavedChanges: 'Supprimer cette page, avec vos modifications non enregistrées ?',
    },
    editorToolbar: {
      publishing: 'Enregistrement…',
      publish: 'Enregistrer',
      published: 'Enregistré',
      publishNow: 'Enregistrer maintenant',
      publishAndCreateNew: 'Enregistrer et créer une autre page',
      publishAndDuplicate: 'Enregistrer et faire une copie',
    },
  },
} satisfies ScreenTexts;
