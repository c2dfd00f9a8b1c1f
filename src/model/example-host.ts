/** Names that are reserved for examples and lead nowhere (RFC 2606). */
const EXAMPLE_HOST = /(^|\.)example(\.(com|net|org))?$/;

/** Whether an address is made up: nobody is sent there. */
export const isExample = (address: string): boolean => EXAMPLE_HOST.test(new URL(address).hostname);
