import { addCopyButtons } from './copy-button.ts';
import { followContents } from './follow-contents.ts';
import { highlightSearchedWords } from './highlight.ts';
import { closeMenuOutside } from './menu.ts';
import { tellMirrorAges } from './mirror-age.ts';
import { watchForNewVersion } from './offline/new-version.ts';
import { addPrintButtons } from './print-button.ts';
import { sendSearchesToTheSearchPage } from './search-field.ts';
import { openDefinitions } from './terms.ts';
import { growTree } from './tree.ts';
import { unfoldToPrint } from './unfold-to-print.ts';

// Every page works without what follows.
sendSearchesToTheSearchPage(document);
closeMenuOutside(document);
addCopyButtons(document);
addPrintButtons(document);
unfoldToPrint(document);
tellMirrorAges(document, new Date());
followContents(document);
highlightSearchedWords(document, new URLSearchParams(location.search));
growTree(document);
openDefinitions(document);
watchForNewVersion(document);
