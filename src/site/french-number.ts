const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 20 });

/** A number as French writes it, with all its decimals: « 10 000 », « 1,18 ». */
export const frenchNumber = (value: number): string => NUMBER.format(value);
