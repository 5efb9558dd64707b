import { enhance } from './panels/enhance.ts';
import { showQuotation } from './panels/quotation.ts';

/** A panel on a page of its own. */
enhance(document, (address) => location.assign(address));
if (location.hash === '') showQuotation(document);
