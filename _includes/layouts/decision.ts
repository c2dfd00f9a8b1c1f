import { offerDraft } from '../../src/browser/council/filled-draft.ts';

for (const section of document.querySelectorAll<HTMLElement>('[data-deliberation]'))
  offerDraft(section);
