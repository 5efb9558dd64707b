import { type Part, showMarkup } from './part.ts';

/** What the buttons around a panel's contents do. */
export interface FrameActions {
  step(by: -1 | 1): boolean;
  close(): void;
  back(): void;
}

/** What stays around a panel's contents: buttons, the position among the citations, and news of the loading. */
export interface Frame {
  readonly content: HTMLElement;
  showPosition(position: number, count: number): void;
  showBack(isPossible: boolean): void;
  /** Shows what is loaded, or in words why it cannot be. */
  load(load: () => Promise<Part>, focus: boolean): Promise<void>;
}

/** The frame that came with the page, put to work. */
export function frameOf(aside: HTMLElement, actions: FrameActions): Frame {
  bind(aside, actions);
  const find = (selector: string) => aside.querySelector<HTMLElement>(selector)!;
  const [bar, news, content] = [find('.panel-bar'), find('.panel-news'), find('.panel-content')];
  const words = bar.dataset;
  return {
    content,
    showPosition: (position, count) => {
      find('.panel-steps').hidden = count < 2 || position === 0;
      const text = (words.position ?? '').replace('{at}', String(position)).replace('{count}', String(count));
      find('.panel-position').textContent = text;
      disable(find('[data-step="-1"]'), position <= 1);
      disable(find('[data-step="1"]'), position >= count);
    },
    showBack: (isPossible) => {
      find('[data-back]').hidden = !isPossible;
    },
    load: async (load, focus) => {
      news.textContent = words.loading ?? '';
      aside.setAttribute('aria-busy', 'true');
      const part = await load();
      aside.removeAttribute('aria-busy');
      const problem = 'problem' in part ? part.problem : undefined;
      news.textContent = problem ? (words[problem] ?? '') : steppedTo(aside);
      news.classList.toggle('is-position', !problem);
      const takesFocus = focus || content.contains(document.activeElement);
      if ('html' in part) showMarkup(content, part.html);
      else content.replaceChildren();
      if (takesFocus) takeFocus(aside);
    },
  };
}

function bind(aside: HTMLElement, actions: FrameActions): void {
  aside.querySelector('[data-close]')?.addEventListener('click', actions.close);
  aside.querySelector('[data-back]')?.addEventListener('click', actions.back);
  for (const button of aside.querySelectorAll<HTMLElement>('[data-step]'))
    button.addEventListener('click', () => actions.step(button.dataset.step === '1' ? 1 : -1));
}

/** Read out only: it stands between the buttons already. */
function steppedTo(aside: HTMLElement): string {
  const steps = aside.querySelector<HTMLElement>('.panel-steps');
  return steps?.hidden === false ? (steps.querySelector('.panel-position')?.textContent ?? '') : '';
}

/** Still takes the focus, so that it is not lost at either end. */
function disable(button: HTMLElement, isDisabled: boolean): void {
  button.setAttribute('aria-disabled', String(isDisabled));
}

function takeFocus(aside: HTMLElement): void {
  const heading = aside.querySelector<HTMLElement>('#panel-heading');
  const target = heading ?? aside.querySelector<HTMLElement>('[data-close]');
  target?.focus({ preventScroll: true });
  aside.scrollTop = 0;
}
