import { enhance } from './panels/enhance.ts';
import { showQuotation } from './panels/quotation.ts';

/** A panel on a page of its own. */
const main = document.querySelector<HTMLElement>('main.panel');
if (main) enhance(main, (address) => location.assign(address));
if (location.hash === '') showQuotation(document);
