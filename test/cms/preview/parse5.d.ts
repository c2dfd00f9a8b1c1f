/** The part of parse5 (the HTML standard's own parsing, as browsers do it) that the tests use. */
declare module 'parse5' {
  export interface Parse5Node {
    /** Of elements. */
    tagName?: string;
    attrs?: readonly { name: string; value: string }[];
    /** Of texts. */
    value?: string;
    childNodes?: readonly Parse5Node[];
    /** Of `<template>`. */
    content?: Parse5Node;
  }
  export function parse(html: string): Parse5Node;
}
