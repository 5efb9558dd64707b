/** The last of some texts that may be kept: at most so many, and so many characters in all. One that is too long for itself is left out. */
export function newest(texts: readonly string[], limits: { count: number; characters: number }): string[] {
  const possible = texts.filter(({ length }) => length <= limits.characters).slice(-limits.count);
  let characters = 0;
  const first = possible.findLastIndex(({ length }) => {
    characters += length;
    return characters > limits.characters;
  });
  return possible.slice(first + 1);
}
