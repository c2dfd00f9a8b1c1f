import { Map as ImmutableMap } from 'immutable';

/** Stands in Node for the widget's `MarkdownControl`, from which the serializers take the editor components only. */
let components = ImmutableMap<string, unknown>();

export const getEditorComponents = (): ImmutableMap<string, unknown> => components;

export function setEditorComponents(registered: ImmutableMap<string, unknown>): void {
  components = registered;
}
