/**
 * The words of the field that bench corpora are written with. Phrases are whole (article and noun), subjects are
 * singular, so that any verb goes with any of them without a fault of agreement.
 */

const list = (text: string): readonly string[] =>
  text
    .split('|')
    .map((item) => item.replaceAll(/\s+/g, ' ').trim())
    .filter((item) => item !== '');

/** Who acts. */
export const SUBJECTS = list(`
  la personne|l’agent d’accueil|la médiatrice numérique|le conseiller numérique|la bénévole|le travailleur social|
  la secrétaire de mairie|la médiathèque|le centre social|la mission locale|l’intercommunalité|le Département|
  la Région|l’association|le bailleur social|la maison de services|la caisse d’allocations familiales|l’opérateur|
  l’équipe d’accueil|le réseau local|le comité de pilotage|la coordination départementale|
  l’espace public numérique|le tiers-lieu|la préfecture|le CCAS|la famille|le voisin|le formateur|
  la collectivité|l’aidant familial|la gardienne d’immeuble|la factrice|l’infirmière à domicile|
  la conseillère en insertion|le collège|l’université populaire|la régie de quartier|l’épicerie solidaire|
  la résidence autonomie|le foyer d’hébergement|la ludothèque|le club de retraités|la structure d’insertion|
  le service social|la chargée de mission|l’élue référente|le maire|la direction régionale|le guichet unique|
  la permanence|le bus itinérant|l’atelier municipal|la fondation|l’entreprise partenaire|le fournisseur d’accès|
  la fabrique de territoire|le syndicat informatique|l’assistante maternelle|le parent d’élève|la lycéenne|
  l’apprenti|le demandeur d’emploi|la locataire|l’agricultrice|le saisonnier|la retraitée|l’étudiant étranger|
  la traductrice|l’interprète|le juriste|la déléguée du Défenseur des droits|l’archiviste|la coordinatrice|
  le référent jeunesse|la psychologue|le médecin généraliste|la pharmacienne|l’éducateur spécialisé|la tutrice
`);

/** What is acted upon. */
export const OBJECTS = list(`
  le dossier|le formulaire|le mandat écrit|la demande d’allocation|le justificatif de domicile|l’attestation|
  le mot de passe|l’adresse électronique|le compte personnel|la déclaration de revenus|la carte d’identité|
  le titre de séjour|la feuille de soins|le relevé bancaire|le contrat de location|la quittance de loyer|
  l’avis d’imposition|le calendrier des ateliers|la fiche d’orientation|le registre des visites|
  la charte d’accueil|le questionnaire|l’enquête annuelle|la carte des lieux|l’annuaire des permanences|
  le parc d’ordinateurs|la tablette reconditionnée|le téléphone prêté|la connexion partagée|
  le point d’accès gratuit|l’abonnement social|le réseau sans fil|la clé de sécurité|la copie du document|
  le code reçu par message|la signature électronique|la messagerie|la pièce jointe|le navigateur|
  le moteur de recherche|la page d’accueil|le bouton de validation|la case à cocher|le numéro de dossier|
  l’accusé de réception|le courrier recommandé|le recours gracieux|le délai de réponse|la date limite|
  le rendez-vous|la prise de notes|le bilan individuel|le diagnostic de départ|le niveau de lecture|
  le plan de formation|l’atelier collectif|la séance d’entraînement|le parcours d’apprentissage|
  l’exercice pratique|le support imprimé|le guide illustré|la vidéo sous-titrée|le glossaire|
  la grille d’évaluation|la convention de partenariat|l’appel à projets|la subvention|le budget annuel|
  le poste de médiation|le temps de trajet|le transport à la demande|la salle de réunion|la borne d’accueil|
  l’imprimante partagée|le numérisateur|la caméra|le casque audio|la loupe d’écran|la synthèse vocale|
  le lecteur d’écran|le contraste des pages|la taille des caractères|la langue de l’interface|la traduction|
  la confidentialité|la donnée personnelle|la durée de conservation|l’information préalable|
  le consentement éclairé|le secret professionnel|la responsabilité partagée|la délégation|le recensement|
  la feuille de route|le schéma directeur|la délibération|le compte rendu|l’indicateur de suivi|
  la fréquentation|le retour d’expérience|la réunion de réseau|la veille juridique|la lettre d’information|
  le portail commun|l’outil de réservation|la file d’attente|la file prioritaire|l’accueil inconditionnel|
  la solution de repli|le guichet physique|la ligne téléphonique|le service après-vente|l’entraide entre voisins|
  la confiance|l’autonomie|le non-recours|l’ouverture des droits|la complémentaire santé|le chèque énergie|
  la prime d’activité|l’aide au logement|la bourse scolaire|l’inscription à la cantine|le permis de conduire|
  la carte grise|le casier judiciaire|l’acte de naissance|la procuration de vote|le dossier de retraite
`);

/** What is done; infinitives whose third person is the infinitive without its « r ». */
const REGULAR_VERBS = list(`
  préparer|expliquer|vérifier|conserver|imprimer|noter|signaler|recenser|organiser|partager|adapter|évaluer|
  financer|présenter|coordonner|simplifier|documenter|actualiser|comparer|contrôler|faciliter|améliorer|annoncer|
  proposer|remplacer|reporter|autoriser|encadrer|prolonger|réserver|réparer|prêter|installer|configurer|
  télécharger|enregistrer|classer|archiver|distribuer|afficher|reformuler|anticiper|limiter|orienter|mutualiser|
  prioriser|mesurer|négocier|déposer|demander|rechercher|localiser|illustrer|raconter|valider|corriger|
  commenter|diffuser|publier|observer|questionner|sécuriser|déclarer|associer|rapprocher|relancer
`);

const OTHER_VERBS: readonly (readonly [infinitive: string, third: string])[] = [
  ['suivre', 'suit'],
  ['décrire', 'décrit'],
  ['relire', 'relit'],
  ['traduire', 'traduit'],
  ['construire', 'construit'],
  ['transmettre', 'transmet'],
  ['compléter', 'complète'],
  ['protéger', 'protège'],
  ['renouveler', 'renouvelle'],
  ['recevoir', 'reçoit'],
  ['choisir', 'choisit'],
  ['garantir', 'garantit'],
  ['réunir', 'réunit'],
  ['élargir', 'élargit'],
  ['comprendre', 'comprend'],
  ['reprendre', 'reprend'],
  ['essayer', 'essaie'],
  ['répéter', 'répète'],
];

/** An action, in the two forms that sentences need. */
export interface Verb {
  infinitive: string;
  /** Third person singular of the present. */
  third: string;
}

export const VERBS: readonly Verb[] = [
  ...REGULAR_VERBS.map((infinitive) => ({ infinitive, third: infinitive.slice(0, -1) })),
  ...OTHER_VERBS.map(([infinitive, third]) => ({ infinitive, third })),
];

/** When, where and how. */
export const CIRCUMSTANCES = list(`
  avant le rendez-vous|à la fin de la séance|sur place|par téléphone|en présence de la personne|
  une fois par trimestre|dès le premier échange|sans rien décider à sa place|au guichet|à domicile|
  dans un bureau fermé|à voix haute|avec un collègue|en moins d’une heure|le jour du marché|pendant les vacances|
  à la demande des habitants|au plus près des quartiers|dans chaque canton|en zone rurale|sur papier|
  sur un écran partagé|avec l’accord de tous|après la fermeture|en début de mois|au moment de la déclaration|
  pendant la pause|à côté de la personne|dans la langue de la personne|avec des mots simples|pas à pas|
  sans jargon|deux fois plutôt qu’une|en gardant une trace|sans garder de copie|au bout du couloir|
  à l’entrée du bâtiment|au bord de la route|au fond de la salle|dans la salle d’attente|en petit groupe|
  un mardi sur deux|à heures fixes|sans rendez-vous|avec patience|malgré les pannes|en cas d’urgence|
  au premier signe de fatigue|à chaque étape|tout au long du parcours|d’un bout à l’autre du territoire|
  avec les moyens du bord|depuis un téléphone|hors connexion|en mode dégradé|au retour des vacances|
  à la rentrée|en hiver surtout|le soir|à la sortie de l’école
`);

/** Why. */
export const REASONS = list(`
  parce que la démarche change souvent|pour éviter un second déplacement|car le délai est court|
  pour que chacun comprenne|afin de ne perdre personne en route|parce que l’écrit intimide|
  car le site ne répond pas toujours|pour laisser une trace utile|afin de gagner du temps ensuite|
  parce que la loi le demande|pour respecter son choix|car rien n’oblige à tout faire en ligne|
  pour prévenir les erreurs de saisie|afin de protéger ses papiers|parce que la fatigue vient vite|
  pour apprendre en faisant|car l’envie vient de l’usage|afin de rassurer les proches|
  parce que le matériel manque|pour tenir compte du handicap|car les horaires ne conviennent pas à tous|
  afin de mieux répartir la charge|pour rendre des comptes aux financeurs|parce que le bouche-à-oreille compte|
  car une relance suffit souvent|pour ne pas rompre le lien|afin de préparer la suite|
  parce que la honte éloigne|pour donner confiance|car l’administration peut se tromper|
  afin de faire valoir un droit|pour éviter une fraude|parce que le code expire vite|
  car la page se ferme toute seule|pour ménager la personne|afin de connaître les besoins réels
`);

/** How a sentence may begin. */
export const OPENINGS = list(`
  Dans bien des cas|Le plus souvent|Sur le terrain|En pratique|Depuis la dématérialisation|À l’usage|
  Plus tard|Ailleurs|Dans les faits|Au quotidien|Quand tout va bien|Les premiers mois|À défaut|Par prudence|
  D’une semaine à l’autre|Dans un petit village|En ville aussi|Faute de mieux|Avec le recul|Entre deux visites
`);

/** Adjectives that are the same for women and men. */
export const ADJECTIVES = list(`
  utile|simple|fragile|accessible|fiable|lisible|durable|solidaire|disponible|nécessaire|autonome|responsable|
  pratique|honnête|sensible|rapide|mobile|stable|rare|souple|sobre|libre|unique|humble|efficace|tenace|crédible|
  modeste|visible|possible|facile|difficile|pénible|agréable|convenable|remarquable
`);

/** Abbreviations and what they stand for. */
export const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ['CCAS', 'Centre communal d’action sociale'],
  ['CAF', 'Caisse d’allocations familiales'],
  ['CNIL', 'Commission nationale de l’informatique et des libertés'],
  ['RSA', 'Revenu de solidarité active'],
  ['MSA', 'Mutualité sociale agricole'],
  ['EPCI', 'Établissement public de coopération intercommunale'],
];

/** Families of words for the search, as an edition declares them. */
export const WORD_FAMILIES: readonly (readonly string[])[] = [
  ['aide', 'appui', 'soutien', 'coup de main'],
  ['ordinateur', 'pc', 'machine'],
  ['téléphone', 'portable', 'smartphone'],
  ['mot de passe', 'code secret', 'identifiant'],
  ['adresse électronique', 'courriel', 'mail'],
  ['formulaire', 'imprimé', 'cerfa'],
  ['dématérialisation', 'tout en ligne'],
  ['illectronisme', 'exclusion numérique'],
  ['médiathèque', 'bibliothèque'],
  ['connexion', 'internet', 'réseau'],
];
