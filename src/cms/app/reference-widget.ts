import type { CmsWidgetParam } from 'decap-cms-core';
import { createElement, type ReactNode } from 'react';
import { PageSelect } from './picker/page-select.ts';

interface ReferenceProps {
  value?: string | undefined;
  field: { get(name: string): string | undefined };
  forID: string;
  classNameWrapper: string;
  onChange(value: string): void;
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
}

/**
 * The field that names another entry: a search over the titles of the site, of every type where the model says so.
 * Decap's own looks into one collection only, and reads all of its files first.
 */
export function referenceWidget(): CmsWidgetParam<string> {
  const control = ({ value, field, onChange, ...props }: ReferenceProps): ReactNode =>
    createElement(PageSelect, {
      id: props.forID,
      className: props.classNameWrapper,
      target: field.get('target') ?? '*',
      value: value ?? '',
      onChoose: (choice) => onChange(choice?.value ?? ''),
      onFocus: () => props.setActiveStyle?.(),
      onBlur: () => props.setInactiveStyle?.(),
    });
  const preview = ({ value }: { value?: string }): ReactNode => value ?? null;
  // Decap's type says that components are their own props.
  return {
    name: 'reference',
    controlComponent: control,
    previewComponent: preview,
  } as unknown as CmsWidgetParam<string>;
}
