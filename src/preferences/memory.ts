import {
  DEFAULT_SERVER_SETTINGS,
  type PersonSettings,
  type ServerSettings,
  type SettingsStore,
} from './store.ts';

/** Settings that last as long as the process: for the local chat, and the memory of the store on disk. */
export class MemorySettings implements SettingsStore {
  readonly #servers = new Map<string, ServerSettings>();
  readonly #persons = new Map<string, PersonSettings>();

  server(id: string): ServerSettings {
    return this.#servers.get(id) ?? DEFAULT_SERVER_SETTINGS;
  }

  person(id: string): PersonSettings {
    return this.#persons.get(id) ?? {};
  }

  async setServer(id: string, settings: ServerSettings): Promise<void> {
    this.#servers.set(id, settings);
  }

  async setPerson(id: string, settings: PersonSettings): Promise<void> {
    this.#persons.set(id, settings);
  }

  async close(): Promise<void> {}
}
