import { bindFields } from './bound-fields.ts';
import { type Desk, part, today } from './desk.ts';
import { followKeptPlan, forgetPlan, keepPlan, keepsAnother, keptPlan } from './kept-plan.ts';
import { offerActions } from './offers.ts';
import { addAxis, showAxes } from './parts-editor.ts';
import { actionsOf, emptyPlan, type Plan } from './plan.ts';
import type { Labels } from './plan-table.ts';
import { offerTakingAway, tellMissing } from './take-away.ts';
import { offerTerritories } from './territory-choice.ts';

/** Wakes the tool: the plan is made here, kept here for who asks, and leaves by the hand of its writer. */
export function startPlanTool(form: HTMLElement): void {
  const status = part(form, '.annonce');
  const keep = part<HTMLInputElement>(form, '[data-garder]');
  const kept = keptPlan();
  let unsaved = false;

  const desk: Desk = {
    plan: kept ?? emptyPlan(today()),
    form,
    labels: {
      publics: labels('[data-cases="publics"]'),
      freins: labels('[data-cases="freins"]'),
      etats: labels('template'),
    },
    changed() {
      unsaved = true;
      if (keep.checked && !keepPlan(desk.plan))
        desk.say('Cet appareil refuse de garder le plan. Emportez son fichier.');
      count();
    },
    rearranged() {
      showAxes(desk);
      desk.changed();
    },
    replaced() {
      showFields();
      desk.rearranged();
    },
    say(message) {
      status.textContent = message;
    },
  };

  const tools = onDemand<typeof import('./on-demand.ts')>(form.dataset.outils ?? '');
  const wholeYaml = onDemand<typeof import('./whole-yaml.ts')>(form.dataset.lecteur ?? '');
  const territories = offerTerritories(desk);
  const offers = offerActions(desk);
  offerTakingAway(desk, tools, territories.name, () => {
    unsaved = false;
  });

  const section = part(form, '[data-lie="plan"]');
  const blank = [...section.querySelectorAll('[data-champ]')].map((field) => field.cloneNode(true));
  function showFields(): void {
    // The fields are made anew: those of the plan before stay tied to it.
    [...section.querySelectorAll('[data-champ]')].forEach((field, at) => {
      field.replaceWith((blank[at] as Node).cloneNode(true));
    });
    bindFields(section, desk.plan.data, desk);
    void territories.show();
  }

  function count(): void {
    const actions = actionsOf(desk.plan).length;
    const axes = desk.plan.data.axes.length;
    part(form, '[data-bilan-plan]').textContent =
      axes === 0
        ? 'Rien encore. Ajoutez un axe, ou prenez une action d’ailleurs.'
        : `${axes} axe${axes > 1 ? 's' : ''}, ${actions} action${actions > 1 ? 's' : ''}.`;
    offers.refreshTargets();
    tellMissing(desk);
  }

  keep.checked = kept !== undefined;
  // As this version writes it: what other pages follow.
  if (kept) keepPlan(kept);
  keep.addEventListener('change', () => {
    if (!keep.checked) {
      forgetPlan();
      desk.say('Ce plan n’est plus gardé sur cet appareil.');
    } else if (keepsAnother(desk.plan)) {
      keep.checked = false;
      desk.say(
        'Un autre plan est déjà gardé sur cet appareil. Emportez le fichier de celui-ci, puis rechargez la page pour retrouver l’autre.',
      );
    } else if (keepPlan(desk.plan)) desk.say('Ce plan est gardé sur cet appareil.');
    else {
      keep.checked = false;
      desk.say('Cet appareil refuse de garder le plan. Emportez son fichier.');
    }
  });
  followKeptPlan(
    () => desk.plan,
    (news) => {
      if (!keep.checked) return;
      if (news.kind === 'continued') {
        desk.plan = news.plan;
        desk.replaced();
        return;
      }
      // Neither this page nor the other one may undo what was written in its back.
      keep.checked = false;
      desk.say(
        news.kind === 'forgotten'
          ? 'Un autre onglet a effacé le plan de cet appareil. Il n’est plus que sur cette page.'
          : 'Un autre onglet garde un autre plan sur cet appareil. Celui de cette page n’y est plus gardé : emportez son fichier.',
      );
    },
  );
  part(form, '[data-ajouter="axe"]').addEventListener('click', () => addAxis(desk));
  takeFile('reprendre', '.annonce', (plan) => {
    desk.plan = plan;
    desk.replaced();
    unsaved = false;
    desk.say(`Le plan « ${plan.data.titre} » est repris.`);
  });
  takeFile('comparer', '[data-compare]', async (theirs) => {
    const { compareWith } = await tools();
    compareWith(desk, theirs);
  });

  /** Reads the file that is chosen; what is wrong with it is said beside it. */
  function takeFile(name: string, said: string, use: (plan: Plan) => void): void {
    const field = part<HTMLInputElement>(form, `[data-fichier="${name}"]`);
    field.addEventListener('change', async () => {
      const [file] = field.files ?? [];
      field.value = '';
      if (!file) return;
      try {
        const { readPlan } = await tools();
        use(await readPlan(await file.text(), wholeYaml));
      } catch (error) {
        part(form, said).textContent = (error as Error).message;
      }
    });
  }
  window.addEventListener('beforeunload', (event) => {
    if (unsaved && !keep.checked) event.preventDefault();
  });
  showFields();
  showAxes(desk);
  count();
  form.hidden = false;
}

/** The words of the page for its identifiers: read where the page writes them, so that they are said once. */
function labels(selector: string): Labels {
  if (selector === 'template') {
    const states = actionTemplate().querySelectorAll<HTMLOptionElement>(
      '[data-champ="etat"] option',
    );
    return Object.fromEntries(
      [...states].map(({ value, textContent }) => [value, textContent ?? '']),
    );
  }
  const boxes = actionTemplate().querySelectorAll<HTMLInputElement>(selector);
  return Object.fromEntries(
    [...boxes].map(({ value, parentElement }) => [value, parentElement?.textContent?.trim() ?? '']),
  );
}

const actionTemplate = (): DocumentFragment =>
  part<HTMLTemplateElement>(document, 'template[data-gabarit="action"]').content;

/** What only some need, asked for once, when it is. */
function onDemand<Tools>(url: string): () => Promise<Tools> {
  let loading: Promise<Tools> | undefined;
  return () => {
    loading ??= import(new URL(url, location.href).href).catch((error: unknown) => {
      loading = undefined;
      console.error(error);
      throw new Error(
        'Une partie de l’outil n’a pas pu se charger. Vérifiez la connexion, puis réessayez.',
      );
    });
    return loading as Promise<Tools>;
  };
}
