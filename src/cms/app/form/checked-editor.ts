import DecapEditor, {
  type EditorProps,
  type SaveOptions,
} from 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';
import { store } from 'decap-cms-core/dist/esm/redux';
import {
  createElement,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { isProblem } from '../check/draft-fault.ts';
import { isUnwritten, leaveUnwritten } from '../national/adapting-backend.ts';
import { dateComplement } from '../national/date-complement.ts';
import { plain, writtenForm } from '../written-form.ts';
import { formCheck, formFaults } from './form-check.ts';
import { FormContext, type OpenForm } from './form-context.ts';
import { type FoldingForm, type FormPlace, goToPlace } from './go-to-field.ts';
import { addForPage, tellWithNextSave } from './notifications.ts';
import { keepPlace, takePlace } from './same-place.ts';
import { useDoubleClick, useSaveKey } from './save-key.ts';
import { decideSaving, publishingRefusal, savedForm } from './saving.ts';
import { useFaults } from './use-faults.ts';

/** A new entry, once saved, opens anew at its own address: where to lead to there. */
let awaited: FormPlace | undefined;

/** How long the screen of an entry that was just loaded may come and go, in milliseconds. */
const SETTLED = 400;

/**
 * Stands before Decap's screen of one entry: what is wrong in the form is known while it is written, told when it is
 * saved, and keeps it from being published. Decap's own check knows required fields and patterns only, and loses what
 * does not pass it.
 */
// biome-ignore lint/style/noDefaultExport: the part of Decap that it stands for has one.
export default function CheckedEditor(props: EditorProps): ReactNode {
  const { collection, entry, isNewEntry } = props;
  const path = entry.get('path');
  const isFresh = isUnwritten(path);
  // What an adaptation starts as may be saved as it is.
  const hasChanged = props.hasChanged || isFresh;
  useLayoutEffect(() => () => leaveUnwritten(path), [path]);
  const [isAsked, ask] = useReducer(() => true, !isNewEntry && !isFresh);
  const written = useMemo(
    () => writtenForm(collection, entry, libraryFiles()),
    [collection, entry],
  );
  const faults = useFaults(written);
  const pane = useRef<FoldingForm>(null);
  const root = useRef<HTMLElement>(null);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);

  const [isPreviewAlone, showPreviewAlone] = usePreviewAlone();

  const goTo = useCallback(
    (place: FormPlace) => {
      showPreviewAlone(false);
      const { current: form } = pane;
      const { current: element } = root;
      // Once it is unfolded, a fault is told at its own field.
      if (form && element)
        void goToPlace(form, element, place, written.entry?.body ?? '').then(drawAgain);
    },
    [written, showPreviewAlone],
  );
  useEffect(() => {
    const place = awaited;
    if (isNewEntry || !place) return;
    // While the entry is loaded, its screen may still come and go.
    const timer = setTimeout(() => {
      awaited = undefined;
      goTo(place);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [isNewEntry, goTo]);

  useEffect(() => {
    if (!isNewEntry) return takePlace(() => ({ pane: pane.current, root: root.current }));
  }, [isNewEntry]);

  const running = useRef({ isSaving: false, isAskedAgain: false });

  const save = async (options: SaveOptions = {}, isFollowed = true): Promise<void> => {
    if (running.current.isSaving) {
      running.current.isAskedAgain = true;
      return;
    }
    const { target } = formCheck();
    // A new page is opened anew from its file; any other keeps its form as it stands.
    const found = formFaults(isNewEntry && target !== 'site' ? savedForm(written) : written);
    const [first] = found.filter(isProblem);
    const saving = decideSaving(written, found, target);
    ask();
    if (!saving.isDone) {
      refuse(saving.told);
      goTo(saving.first);
      return;
    }
    tellWithNextSave(saving.told, options.createNew ? 2 : 1);
    // A page that is left for another one leaves nothing to lead to.
    if (first && isFollowed && !options.createNew) {
      if (isNewEntry) awaited = first;
      else goTo(first);
    }
    dateComplement(new Date().toISOString().slice(0, 10));
    // Decap has told why when it refuses.
    running.current = { isSaving: true, isAskedAgain: false };
    const isSameForm = isNewEntry && !awaited && !options.createNew;
    const giveBack = isSameForm && root.current ? keepPlace(root.current) : undefined;
    await props.onPersist(options).catch(() => undefined);
    // It has an address of its own, unless the save has failed.
    if (location.hash.endsWith('/new')) giveBack?.();
    running.current.isSaving = false;
    tellWithNextSave(undefined);
    if (running.current.isAskedAgain) setTimeout(() => saveRest.current());
  };

  // What was typed while a save was on its way, and nothing after a click too many.
  const saveRest = useRef(() => undefined as unknown);
  saveRest.current = () => props.hasChanged && save({}, false);

  const publish = (options?: SaveOptions): void => {
    const found = formFaults(written);
    const refusal = publishingRefusal(written, found);
    if (refusal === undefined) return void props.onPublish(options);
    refuse(`Pas encore publié : ${refusal}`);
    const [first] = found.filter(isProblem);
    if (first) goTo(first);
  };

  // Whoever saves by the keyboard goes on where they are.
  useSaveKey(() =>
    hasChanged
      ? void save({}, false)
      : say({ message: 'Tout est déjà enregistré.', type: 'success', dismissAfter: 3000 }),
  );

  useDoubleClick(() => {
    if (hasChanged) void save();
  });

  const open: OpenForm = {
    written,
    faults,
    isAsked,
    isFresh,
    goTo,
    save: () => void save({}, false),
    isPreviewAlone,
    showPreviewAlone,
    pane,
    root,
  };
  return createElement(
    FormContext.Provider,
    { value: open },
    createElement(DecapEditor, {
      ...props,
      hasChanged,
      ...(isFresh && { showDelete: false }),
      onPersist: save,
      onPublish: publish,
    }),
  );
}

/** The class of the page while a narrow screen shows the preview alone: see `admin.css`. */
const PREVIEW_ALONE = 'apercu-seul';

function usePreviewAlone(): [boolean, (isAlone: boolean) => void] {
  const [isAlone, show] = useState(false);
  useLayoutEffect(() => {
    document.body.classList.toggle(PREVIEW_ALONE, isAlone);
    return () => document.body.classList.remove(PREVIEW_ALONE);
  }, [isAlone]);
  return [isAlone, show];
}

const libraryFiles = (): readonly unknown[] => {
  const files = plain(store.getState().mediaLibrary.get('files'));
  return Array.isArray(files) ? files : [];
};

const say = (notification: Parameters<typeof addForPage>[0]): void =>
  void store.dispatch(addForPage(notification));

const refuse = (message: string): void => say({ message, type: 'error', dismissAfter: 20_000 });
