import { type DecapMap, writtenForm } from '../written-form.ts';
import { formCheck, formFaults, type SaveTarget } from './form-check.ts';
import { gapQuestion, publishingRefusal } from './saving.ts';

/**
 * For Decap's event `prePublish`, from the screen of an entry as from the board of drafts: nothing that the check refuses
 * goes to the site, and what is not finished goes there knowingly. Saving a file of this machine publishes nothing.
 * @param collectionNamed Decap's collections
 * @param ask asks the person a question that they answer by yes or no
 */
export const publishGate =
  (
    target: SaveTarget,
    collectionNamed: (name: string) => DecapMap | undefined,
    ask: (question: string) => boolean = (question) => window.confirm(question),
  ) =>
  async ({ entry }: { entry: DecapMap }): Promise<void> => {
    const collection = collectionNamed(String(entry.get('collection')));
    if (target === 'file' || !collection) return;
    const form = writtenForm(collection, entry);
    formFaults(form);
    // What the first look called for is there for the second.
    await formCheck().ready().catch(refuseUnchecked);
    const faults = formFaults(form);
    const refusal = publishingRefusal(form, faults);
    if (refusal !== undefined) throw new Error(refusal);
    const question = gapQuestion(faults);
    if (question !== undefined && !ask(question))
      throw new Error('vous avez choisi de finir d’abord ce qui reste à écrire.');
  };

function refuseUnchecked(): never {
  throw new Error(
    'la liste officielle des territoires n’a pas pu être lue : les codes de cette page ne sont pas vérifiés. Vérifiez la connexion, puis recommencez.',
  );
}
