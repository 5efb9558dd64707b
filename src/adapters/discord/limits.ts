/** Characters (UTF-16 units) of a message's content. Source: Discord API reference, "Create Message". */
export const MAX_CONTENT = 2_000;

/** Components of a message, nested ones counted. Source: "Component Reference", as all limits of components. */
export const MAX_COMPONENTS = 40;

/** Characters (UTF-16 units) of all text displays of a message together. */
export const MAX_TEXT = 4_000;

/** Buttons in one action row, and action rows in a message without layout components. */
export const MAX_ROW_BUTTONS = 5;
export const MAX_ROWS = 5;

/** Characters of a button's `custom_id`, and of a link button's URL. */
export const MAX_CUSTOM_ID = 100;
/** Characters of the words on a button. */
export const MAX_BUTTON_LABEL = 80;
export const MAX_BUTTON_URL = 512;

/** Milliseconds until an interaction must have its first response. Source: "Receiving and Responding". */
export const RESPONSE_DEADLINE_MS = 3_000;

/** Milliseconds after which a slow answer is announced; leaves the network half of the deadline. */
export const DEFER_AFTER_MS = RESPONSE_DEADLINE_MS / 2;

/** Milliseconds after which a slow answer to a message shows "is typing…"; a quicker one would only make it flicker. */
export const TYPING_AFTER_MS = 700;

/** Suggestions while somebody types. Source: Discord API reference, "Autocomplete". */
export const MAX_CHOICES = 25;

/** Characters of a suggestion's name and value. Source: "Application Command Option Choice Structure". */
export const MAX_CHOICE_LENGTH = 100;

/** Milliseconds that running replies get at a stop: as long as all messages that are kept take, of which 50 a second may be sent. */
export const STOP_PATIENCE_MS = 12_000;

/** Milliseconds that the gateway gets for its closing handshake at a stop. */
export const CLOSE_PATIENCE_MS = 1_000;
