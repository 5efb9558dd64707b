import type { Json, Message } from './types.ts';

/** A button as it stands in a message. */
export interface Button {
  label: string;
  style: number;
  url?: string;
  custom_id?: string;
}

const BUTTON = 2;
/** Which of several sentences a button is for. */
const NUMBER = /: \d+$/;

/** Every button of a message, in reading order. */
export function buttonsOf(message: Pick<Message, 'components'>): Button[] {
  const within = (list: unknown): Json[] =>
    ((list as Json[] | undefined) ?? []).flatMap((component) =>
      component.type === BUTTON
        ? [component]
        : within([...((component.components as Json[]) ?? []), ...accessoryOf(component)]),
    );
  return within(message.components) as unknown as Button[];
}

/** The `custom_id` of the first button with that label, whatever sentence it numbers; throws when there is none. */
export function idOf(message: Message, label: string): string {
  const found = buttonsOf(message).find((button) => button.label.replace(NUMBER, '') === label)?.custom_id;
  if (found === undefined)
    throw new Error(`No button "${label}" among: ${JSON.stringify(buttonsOf(message))}`);
  return found;
}

function accessoryOf({ accessory }: Json): Json[] {
  return accessory ? [accessory as Json] : [];
}
