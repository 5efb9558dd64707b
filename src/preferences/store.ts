import type { InterfaceLanguage } from '../text/language/detect.ts';

/** What those who manage a server decided for it. */
export interface ServerPreferences {
  /** Channels (and their threads) where mentions are answered; empty means everywhere. */
  readonly channels: readonly string[];
  /** Answers to commands are for the asker's eyes alone unless the asker says otherwise. */
  readonly privateByDefault: boolean;
  /** Language for replies that follow no question; absent means the asker's own. */
  readonly language?: InterfaceLanguage;
}

/** What a person decided for themselves. */
export interface PersonPreferences {
  /** Language of the product's own words; absent means the question's. */
  readonly language?: InterfaceLanguage;
}

/** Keeps preferences across restarts and crashes. Reading never waits: everything is in memory, and writes go through. */
export interface PreferenceStore {
  server(id: string): ServerPreferences;
  person(id: string): PersonPreferences;
  /** Resolves when the preferences are safe on disk. */
  setServer(id: string, preferences: ServerPreferences): Promise<void>;
  setPerson(id: string, preferences: PersonPreferences): Promise<void>;
  /** Deletes what a person chose, with their id; resolves to whether there was anything. */
  forgetPerson(id: string): Promise<boolean>;
  /** Servers (or `global`) where earlier starts registered an application's commands; undefined when that was never noted. */
  commandScopes(applicationId: string): readonly string[] | undefined;
  setCommandScopes(applicationId: string, scopes: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A server about which nothing was decided. */
export const DEFAULT_SERVER_PREFERENCES: ServerPreferences = { channels: [], privateByDefault: false };
