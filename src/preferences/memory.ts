import {
  DEFAULT_SERVER_PREFERENCES,
  type PersonPreferences,
  type PreferenceStore,
  type ServerPreferences,
} from './store.ts';

/** Preferences that last as long as the process: for the local chat, and the memory of the store on disk. */
export class MemoryPreferences implements PreferenceStore {
  readonly #servers = new Map<string, ServerPreferences>();
  readonly #persons = new Map<string, PersonPreferences>();
  readonly #commandScopes = new Map<string, readonly string[]>();

  server(id: string): ServerPreferences {
    return this.#servers.get(id) ?? DEFAULT_SERVER_PREFERENCES;
  }

  person(id: string): PersonPreferences {
    return this.#persons.get(id) ?? {};
  }

  async setServer(id: string, preferences: ServerPreferences): Promise<void> {
    this.#servers.set(id, preferences);
  }

  async setPerson(id: string, preferences: PersonPreferences): Promise<void> {
    this.#persons.set(id, preferences);
  }

  async forgetPerson(id: string): Promise<boolean> {
    return this.#persons.delete(id);
  }

  commandScopes(applicationId: string): readonly string[] | undefined {
    return this.#commandScopes.get(applicationId);
  }

  async setCommandScopes(applicationId: string, scopes: readonly string[]): Promise<void> {
    this.#commandScopes.set(applicationId, scopes);
  }

  async close(): Promise<void> {}
}
