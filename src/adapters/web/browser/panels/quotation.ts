/** Brings the marked sentence into view: at once where the person wants no movement. */
export function showQuotation(container: ParentNode): void {
  const mark = container.querySelector('#quotation');
  if (!mark) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
