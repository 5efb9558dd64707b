/** Makes a function that loads something at its first call and keeps it; what could not be loaded is tried again at the next one. */
export function kept<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= load().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
