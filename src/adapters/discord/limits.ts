/** Characters (UTF-16 units) of a message's content. Source: Discord API reference, "Create Message". */
export const MAX_CONTENT = 2_000;

/** Milliseconds until an interaction must have its first response. Source: "Receiving and Responding". */
export const RESPONSE_DEADLINE_MS = 3_000;

/** Milliseconds after which a slow answer is announced; leaves the network half of the deadline. */
export const DEFER_AFTER_MS = RESPONSE_DEADLINE_MS / 2;

/** Milliseconds that running replies get at a stop; process managers commonly kill after ten seconds. */
export const STOP_PATIENCE_MS = 8_000;

/** Milliseconds that the gateway gets for its closing handshake at a stop. */
export const CLOSE_PATIENCE_MS = 1_000;
