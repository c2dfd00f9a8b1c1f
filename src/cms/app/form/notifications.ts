import {
  clearNotifications,
  dismissNotification,
  type Notification,
  addNotification as send,
} from 'decap-cms-core/dist/esm/actions/notifications.js';
import { leaveWithPage } from '../leave-with-page.ts';
import { hasSaved } from '../leave-with-save.ts';

export { clearNotifications, dismissNotification };

let afterSave: { words: string; changes: number } | undefined;

/**
 * Says with the next save in what state it was done: « Enregistré, avec 2 problèmes à corriger ».
 * @param changes how many changes of page it outlives, with the last: 2 when the save leads to another one
 */
export function tellWithNextSave(words: string | undefined, changes = 1): void {
  afterSave = words === undefined ? undefined : { words, changes };
}

/** A notification that goes with the page that it speaks of. */
export const addForPage =
  (notification: Notification, changes?: number) =>
  (dispatch: (action: object) => unknown): void => {
    const id = crypto.randomUUID();
    dispatch(send({ ...notification, id }));
    leaveWithPage(() => dispatch(dismissNotification(id)), changes);
  };

/** Stands before Decap's own: « Page enregistrée » would say that all is well. */
export function addNotification(
  notification: Notification,
): object | ReturnType<typeof addForPage> {
  const { message } = notification;
  const isSaved = typeof message === 'object' && message.key === 'ui.toast.entrySaved';
  const isFailed = typeof message === 'object' && message.key === 'ui.toast.onFailToPersist';
  if (isSaved) hasSaved();
  if (isFailed)
    return addForPage({ ...notification, message: inWords(message), dismissAfter: LONG });
  if (!isSaved || afterSave === undefined)
    return send({ ...notification, message: inWords(message) });
  const { words, changes } = afterSave;
  const told = addForPage({ message: words, type: 'warning', dismissAfter: 15_000 }, changes);
  afterSave = undefined;
  return told;
}

/** Why a page is not saved is read at leisure, in milliseconds: it goes with the page, or when it is closed. */
const LONG = 3_600_000;

/** An error by its own words: Decap writes « Error: » before them, and browsers speak English of the network. */
function inWords(message: Notification['message']): Notification['message'] {
  if (typeof message === 'string' || !(message.details instanceof Error)) return message;
  const { message: words } = message.details;
  return { ...message, details: NO_ANSWER.test(words) ? SILENCE : words };
}

/** What Chromium, Firefox and Safari say of a server that does not answer. */
const NO_ANSWER = /Failed to fetch|NetworkError|Load failed/;

const SILENCE =
  'le serveur ne répond pas. Vérifiez la connexion, ou que la fenêtre d’où l’éditeur a été lancé est encore ouverte, puis recommencez.';
