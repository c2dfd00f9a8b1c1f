import type { CmsWidgetParam } from 'decap-cms-core';
import { createElement, type ReactNode, useState } from 'react';

interface NumberProps {
  value?: unknown;
  forID: string;
  classNameWrapper: string;
  onChange(value: number | string): void;
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
}

/** Digits, in threes with spaces between them or without, then what comes after the comma. */
const NUMBER = /^[-+\u2212]?(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d*)(?:[.,]\d*)?$/;
/** What a number of JavaScript holds without a digit becoming another. */
const MOST_DIGITS = 15;

/**
 * The number that a person writes: « 40,5 », « 40.5 », « 1 234,5 ».
 * @returns nothing for what is no number, or could be two (« 1.234,5 », « 12 34 »): better told than guessed
 */
export function readNumber(written: string): number | undefined {
  const text = written.trim();
  const digits = text.replace(/\D/g, '');
  if (!NUMBER.test(text) || digits === '' || digits.length > MOST_DIGITS) return undefined;
  const plain = text
    .replace(/[^\d.,\u2212-]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  // A zero that is negative would be written `-0`; and `1e-7` is no number that people read.
  const value = Number(plain) || 0;
  return String(value).includes('e') ? undefined : value;
}

/** A number as it is written in French. */
export const numberText = (value: unknown): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? '');

/**
 * Decap's field for a number, except that it takes what people write. The browser's own drops, where it speaks English,
 * the comma of « 40,5 ». What is no number stays as it was typed, for the check to tell.
 */
export function numberField(widget: CmsWidgetParam): CmsWidgetParam {
  return { ...widget, controlComponent: NumberControl } as unknown as CmsWidgetParam;
}

function NumberControl({ value, onChange, ...props }: NumberProps): ReactNode {
  const [typed, setTyped] = useState('');
  const held = heldValue(typed) === value ? typed : numberText(value);
  return createElement('input', {
    type: 'text',
    inputMode: 'decimal',
    autoComplete: 'off',
    id: props.forID,
    className: props.classNameWrapper,
    value: held,
    onFocus: props.setActiveStyle,
    onBlur: props.setInactiveStyle,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      setTyped(target.value);
      onChange(heldValue(target.value));
    },
  });
}

const heldValue = (typed: string): number | string => readNumber(typed) ?? typed.trim();
