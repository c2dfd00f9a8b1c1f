import { addCopyButtons } from './copy-button.ts';
import { highlightSearchedWords } from './highlight.ts';
import { closeMenuOutside } from './menu.ts';
import { sendSearchesToTheSearchPage } from './search-field.ts';
import { openDefinitions } from './terms.ts';

// Every page works without what follows.
sendSearchesToTheSearchPage(document);
closeMenuOutside(document);
addCopyButtons(document);
highlightSearchedWords(document, new URLSearchParams(location.search));
openDefinitions(document);
