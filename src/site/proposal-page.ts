import { type Proposal, proposalMail } from '../model/proposal.ts';
import type { PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { sitePageView } from './site-page-view.ts';

/** What a person fills in by hand, where the page has no script to do it for them. */
const TO_FILL: Proposal = {
  page: '(son adresse)',
  before: '(collez ici le passage)',
  after: '(écrivez ici ce que vous proposez)',
  reason: '(dites pourquoi, et d’où vous le tenez)',
};

/** The form that makes an e-mail of a proposed change, for those who have no account. */
export function proposalPageView(context: SiteContext): PageView {
  const { edition } = context.corpus;
  const courriel = edition.mentions?.courriel ?? '';
  const { subject, body } = proposalMail(TO_FILL);
  const given = new URLSearchParams({ subject, body }).toString().replaceAll('+', '%20');
  return {
    ...sitePageView(
      'proposer',
      'Une erreur, un oubli, une phrase obscure ? Écrivez-la mieux : un courriel se prépare, et l’équipe le reçoit.',
      context,
    ),
    contenu: {
      courriel,
      editeur: context.writer.text(edition.editeur),
      lettre: `mailto:${courriel}?${given}`,
      racine: context.canonical('/'),
    },
  };
}
