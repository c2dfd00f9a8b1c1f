import { highlightSearchedWords } from './highlight.ts';
import { watchForNewVersion } from './offline/new-version.ts';
import { addPrintButtons, unfoldToPrint } from './print.ts';

// Every page works without what follows. The script of a component stands in its folder.
addPrintButtons(document);
unfoldToPrint(document);
highlightSearchedWords(document, new URLSearchParams(location.search));
watchForNewVersion(document);
