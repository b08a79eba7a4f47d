import { startSearch } from './search-box.ts';

startSearch();
