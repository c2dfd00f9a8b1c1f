import { createElement, type ReactNode, useId, useState } from 'react';
import { inspectMarkdown } from '../../../markdown/inspect.ts';
import { describeField } from '../../../model/fields/describe-field.ts';
import { formOrder } from '../../form-order.ts';
import { BODY_PATH, type DraftFault } from '../check/draft-fault.ts';
import { countWords, faultWords, placeWords } from '../check/fault-words.ts';
import { shownFields } from '../national/shown-fields.ts';
import type { WrittenForm } from '../written-form.ts';
import type { OpenForm } from './form-context.ts';
import type { FormPlace } from './go-to-field.ts';

/** A field of the form, with the parts of the text for the text. */
interface PlanLine {
  place: FormPlace;
  words: string;
  faults: readonly DraftFault[];
  parts: readonly { place: FormPlace; words: string }[];
}

/**
 * The plan of a form: a bar that stays in view, with what is wrong counted; it unfolds to every field, each a jump, and
 * what is wrong under its field.
 */
export function Plan({ open }: { open: OpenForm }): ReactNode {
  const { written, faults, goTo, isPreviewAlone, showPreviewAlone } = open;
  const [isUnfolded, unfold] = useState(false);
  const id = useId();
  const count = countWords(faults);
  const jump = (place: FormPlace, words: string, key: string, className?: string) =>
    createElement(
      'button',
      {
        key,
        type: 'button',
        className,
        onClick: () => {
          // Unfolded, it would stand before the place.
          unfold(false);
          goTo(place);
        },
      },
      words,
    );
  return createElement(
    'nav',
    { className: 'plan', 'aria-label': 'Plan de la page' },
    createElement(
      'div',
      { className: 'plan-barre' },
      createElement(
        'button',
        {
          type: 'button',
          'aria-expanded': isUnfolded,
          'aria-controls': id,
          onClick: () => unfold(!isUnfolded),
        },
        'Plan',
      ),
      createElement(
        'span',
        { className: hasFaults(faults) ? 'plan-compte' : 'plan-bon', role: 'status' },
        count === '' ? 'rien à corriger' : count,
      ),
      written.entry && jump({ path: BODY_PATH }, 'Texte', 'texte'),
      written.entry &&
        createElement(
          'button',
          {
            key: 'apercu',
            type: 'button',
            className: 'plan-apercu',
            'aria-pressed': isPreviewAlone,
            onClick: () => showPreviewAlone(!isPreviewAlone),
          },
          'Aperçu',
        ),
      createElement(
        'a',
        { key: 'guide', href: 'aide/', target: '_blank', rel: 'noopener' },
        'Guide de rédaction',
      ),
    ),
    createElement(
      'ul',
      { id, hidden: !isUnfolded },
      planLines(written, faults).map(({ place, words, faults, parts }) =>
        createElement(
          'li',
          { key: words },
          jump(place, words, words, hasFaults(faults) ? 'plan-faute' : undefined),
          faults.length > 0 &&
            createElement(
              'ul',
              null,
              faults.map((fault, at) =>
                createElement('li', { key: at }, jump(fault, planWords(written, fault), `${at}`)),
              ),
            ),
          parts.length > 0 &&
            createElement(
              'ul',
              { className: 'plan-parties' },
              parts.map((part, at) =>
                createElement('li', { key: at }, jump(part.place, part.words, `${at}`)),
              ),
            ),
        ),
      ),
    ),
  );
}

/** Whether there is more than what is good to know. */
const hasFaults = (faults: readonly DraftFault[]): boolean =>
  faults.some(({ kind }) => kind !== 'note');

const planWords = ({ schema }: WrittenForm, fault: DraftFault): string =>
  fault.path.length > 1 || fault.line !== undefined
    ? `${placeWords(schema, fault)} : ${faultWords(fault)}`
    : faultWords(fault);

function planLines({ schema, entry }: WrittenForm, faults: readonly DraftFault[]): PlanLine[] {
  const fields = Object.keys(schema.shape);
  const shown = entry && shownFields(entry, false);
  const names = shown ? formOrder(fields).filter((name) => shown.has(name)) : fields;
  const lines = names.map((name) => {
    const field = schema.shape[name];
    return {
      place: { path: [name] },
      words: field ? describeField(field).label : 'Texte',
      faults: faults.filter(({ path }) => path[0] === name),
      parts: name === 'body' && entry ? partsOf(entry.body) : [],
    };
  });
  const others = faults.filter(({ path }) => !names.includes(String(path[0])));
  if (others.length === 0) return lines;
  return [...lines, { place: { path: [] }, words: 'Toute la page', faults: others, parts: [] }];
}

const partsOf = (body: string): PlanLine['parts'] =>
  inspectMarkdown(body).headings.map(({ text, line }) => ({
    place: { path: BODY_PATH, line, found: text },
    words: text,
  }));
