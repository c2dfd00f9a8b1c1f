import { watchForNewVersion } from './offline/new-version.ts';
import { addPrintButtons, unfoldToPrint } from './print.ts';

/** What marks searched words, beside this script: its name in the site is put here when the scripts are bundled. */
const HIGHLIGHTER = 'surligner.js';

// Every page works without what follows. The script of a component stands in its folder.
addPrintButtons(document);
unfoldToPrint(document);
watchForNewVersion(document);
// Few visits come from a search: the others need not load what marks its words.
const own = document.querySelector<HTMLScriptElement>('script[src*="/assets/page-"]');
if (own && new URLSearchParams(location.search).has('surligner'))
  void import(new URL(HIGHLIGHTER, own.src).href);
