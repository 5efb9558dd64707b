/** A name and a password in an address, what a request is authorised by, and what lets its holder answer an interaction. */
const CREDENTIALS = [
  /(?<=https?:\/\/)[^\s/"@]+(?=@)/g,
  /(?<=\b(?:Basic|Bearer|Bot) )[\w+/.~-]{8,}=*/g,
  /(?<=\/(?:webhooks|interactions)\/\d{15,21}\/)[\w.~-]{8,}/g,
];
/** Shorter ones would be found in ordinary words. */
const SHORTEST = 6;

/**
 * What takes secrets out of a text.
 * @param secrets known ones; they are found as they are, as JSON has them and as addresses have them
 */
export function secretsRemover(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const known = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return (text) => {
    const unnamed = known.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
    return CREDENTIALS.reduce((shown, secret) => shown.replace(secret, '…'), unnamed);
  };
}

/** The name and the password in addresses, each by itself. */
export function credentialsIn(addresses: string | undefined): string[] {
  return (addresses ?? '').split(',').flatMap((address) => {
    if (!URL.canParse(address.trim())) return [];
    const { password } = new URL(address.trim());
    return password ? [password, percentDecoded(password)] : [];
  });
}

/** A part of an address as it was meant; one that is not encoded well, as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
