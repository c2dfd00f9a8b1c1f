import { expect, test, vi } from 'vitest';
import { addNotification } from '../../../../src/cms/app/form/notifications.ts';
import { leaveWithSave } from '../../../../src/cms/app/leave-with-save.ts';

const said = (key: string) => addNotification({ message: { key }, type: 'success' });

test('what speaks of what was just written goes with the next save that is done, once', () => {
  const leave = vi.fn();
  leaveWithSave(leave);
  said('ui.toast.missingRequiredField');
  expect(leave).not.toHaveBeenCalled();
  said('ui.toast.entrySaved');
  said('ui.toast.entrySaved');
  expect(leave).toHaveBeenCalledTimes(1);
});
