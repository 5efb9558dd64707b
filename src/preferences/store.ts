import type { InterfaceLanguage } from '../text/language/detect.ts';

/** What those who manage a server decided for it. */
export interface ServerSettings {
  /** Channels (and their threads) where mentions are answered; empty means everywhere. */
  readonly channels: readonly string[];
  /** Answers to commands are for the asker's eyes alone unless the asker says otherwise. */
  readonly privateByDefault: boolean;
  /** Language for replies that follow no question; absent means the asker's own. */
  readonly language?: InterfaceLanguage;
}

/** What a person decided for themselves. */
export interface PersonSettings {
  /** Language of the product's own words; absent means the question's. */
  readonly language?: InterfaceLanguage;
}

/** Keeps settings across restarts and crashes. Reading never waits: everything is in memory, and writes go through. */
export interface SettingsStore {
  server(id: string): ServerSettings;
  person(id: string): PersonSettings;
  /** Resolves when the settings are safe on disk. */
  setServer(id: string, settings: ServerSettings): Promise<void>;
  setPerson(id: string, settings: PersonSettings): Promise<void>;
  close(): Promise<void>;
}

/** A server about which nothing was decided. */
export const DEFAULT_SERVER_SETTINGS: ServerSettings = { channels: [], privateByDefault: false };
