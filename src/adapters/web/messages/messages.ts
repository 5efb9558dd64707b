import { catalogueOf, type WordMessage } from '../../../reply/catalogue.ts';
import chatAr from './chat/ar.json' with { type: 'json' };
import chatEn from './chat/en.json' with { type: 'json' };
import chatVi from './chat/vi.json' with { type: 'json' };
import pagesAr from './pages/ar.json' with { type: 'json' };
import pagesEn from './pages/en.json' with { type: 'json' };
import pagesVi from './pages/vi.json' with { type: 'json' };
import panelsAr from './panels/ar.json' with { type: 'json' };
import panelsEn from './panels/en.json' with { type: 'json' };
import panelsVi from './panels/vi.json' with { type: 'json' };
import readerAr from './reader/ar.json' with { type: 'json' };
import readerEn from './reader/en.json' with { type: 'json' };
import readerVi from './reader/vi.json' with { type: 'json' };

/** Key of one of the pages' own messages; every catalogue has all of them, which the compiler checks. */
export type WebMessageKey =
  | keyof typeof chatEn
  | keyof typeof pagesEn
  | keyof typeof panelsEn
  | keyof typeof readerEn;

/** Words a message of the pages in a language; `values` fill its ICU placeholders. */
export const webMessage: WordMessage<WebMessageKey> = catalogueOf({
  ar: { ...chatAr, ...pagesAr, ...panelsAr, ...readerAr },
  en: { ...chatEn, ...pagesEn, ...panelsEn, ...readerEn },
  vi: { ...chatVi, ...pagesVi, ...panelsVi, ...readerVi },
});
