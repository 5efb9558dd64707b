/** Puts the look on that the person chose; runs before the page is drawn. */
const chosen = localStorage.getItem('theme');
if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;

export {};
