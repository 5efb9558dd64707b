/** Constants as the data files have them: a line for each, trees and other lists of lists on a line of their own. */
export function formatConstants(constants: object): string {
  const text = JSON.stringify(constants, (_, value) => (isTree(value) ? JSON.stringify(value) : value), 2);
  return text.replace(/"(\{\\"splits.*?\})"/g, (_, tree: string) => tree.replaceAll('\\"', '"'));
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'splits' in value;
}
