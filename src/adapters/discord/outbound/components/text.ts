import {
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** Text as a component. */
export function textDisplay(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

/** How much of a message's allowance components take, nested ones counted. */
export interface Size {
  readonly components: number;
  /** UTF-16 units over all text displays. */
  readonly characters: number;
}

/** A component as JSON, of which only what counts is looked at. */
interface Counted {
  readonly content?: unknown;
  readonly components?: readonly object[];
  readonly accessory?: object;
}

/** Counts components as Discord does. */
export function sizeOf(components: readonly (APIMessageTopLevelComponent | object)[]): Size {
  return components.map(sizeOfOne).reduce(add, { components: 0, characters: 0 });
}

function sizeOfOne(component: object): Size {
  const { content, components = [], accessory } = component as Counted;
  const own = { components: 1, characters: typeof content === 'string' ? content.length : 0 };
  return add(own, sizeOf(accessory ? [...components, accessory] : components));
}

function add(one: Size, other: Size): Size {
  return {
    components: one.components + other.components,
    characters: one.characters + other.characters,
  };
}
