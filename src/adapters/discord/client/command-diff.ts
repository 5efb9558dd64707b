/** What a declaration consists of; Discord adds ids, versions, nulls and defaults, which say nothing. */
const KEYS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'choices',
  'value',
  'options',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
] as const;

/** Lists whose order means nothing. */
const UNORDERED: ReadonlySet<string> = new Set(['contexts', 'integration_types', 'channel_types']);
const CHAT_INPUT = 1;

/** Whether two lists of commands, declared or as Discord gives them back, mean the same. */
export function sameCommands(
  declared: readonly object[],
  registered: readonly object[],
  scope: 'global' | 'guild',
): boolean {
  const form = (list: readonly object[]): string =>
    JSON.stringify(list.map((command) => JSON.stringify(normalizeCommand(command, scope))).sort());
  return form(declared) === form(registered);
}

/** Guild commands have no contexts of their own, whatever Discord fills in. */
function normalizeCommand(command: object, scope: 'global' | 'guild'): unknown {
  const {
    contexts,
    integration_types: installs,
    ...rest
  } = { type: CHAT_INPUT, ...command } as Record<string, unknown>;
  return normalize(scope === 'global' ? { ...rest, contexts, integration_types: installs } : rest);
}

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  const entries = KEYS.map((key) => [key, normalizeEntry(key, object[key])] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

/** Absent, null, false and empty all mean that nothing was declared. */
function normalizeEntry(key: string, value: unknown): unknown {
  if (value === undefined || value === null || value === false || value === '') return undefined;
  if (key.endsWith('_localizations')) return sortedMap(value as Record<string, string>);
  if (!Array.isArray(value)) return key === 'default_member_permissions' ? String(value) : value;
  if (value.length === 0) return undefined;
  return UNORDERED.has(key) ? [...value].sort() : normalize(value);
}

function sortedMap(map: Readonly<Record<string, string>>): [string, string][] | undefined {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? entries : undefined;
}
