/** Puts the look on that the person chose; runs before the page is drawn. */
function chosenLook(): string | null {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null; // Nothing can be kept in a frame of another site, where the browser forbids it.
  }
}

const chosen = chosenLook();
if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;

export {};
