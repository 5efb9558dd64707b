import { find } from './elements.ts';

/** The switch between the dark and the light look; the choice is kept for the next visit. */
export function installLook(): void {
  const button = find('#look');
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const look = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = look;
    try {
      localStorage.setItem('theme', look);
    } catch {
      // It holds for this page where the browser keeps nothing.
    }
    show();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  show();
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
