import { highlightSearchedWords } from './highlight.ts';

// Loaded by `page.ts` where the address names words.
highlightSearchedWords(document, new URLSearchParams(location.search));
