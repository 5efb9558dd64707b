import { describe } from 'vitest';
import { appCases } from './app-cases.ts';
import { LOADERS } from './loading/cases.ts';

describe.each(LOADERS)('the app, loading %s', (_, createLoader) =>
  appCases((config) => createLoader(config)),
);
