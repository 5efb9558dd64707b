import grammar from '../data/components.json' with { type: 'json' };
import limits from '../data/limits.json' with { type: 'json' };
import type { Problem } from '../refusal.ts';
import type { Json } from '../types.ts';
import { checkButton, checkSelect } from './controls.ts';
import { problem, tooLong } from './problem.ts';

/** Where components stand: an old-style message, a Components V2 message, or a modal. */
export type Root = 'messageV1' | 'messageV2' | 'modal';

interface Rule {
  name?: string;
  children?: number[];
  most?: number;
  accessory?: number[];
  component?: number[];
}

type Path = (string | number)[];

const RULES = grammar as Record<string, Rule>;

/** What Discord would find wrong with the components of a message or modal. */
export function checkComponents(list: unknown, root: Root, at: Path = ['components']): Problem[] {
  if (!Array.isArray(list))
    return [problem(at, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
  const tree = new Tree(root);
  tree.children(list as Json[], RULES[root] ?? {}, at);
  return tree.finish(list.length, at);
}

class Tree {
  readonly #root: Root;
  readonly #problems: Problem[] = [];
  readonly #customIds = new Set<string>();
  #count = 0;
  #characters = 0;

  constructor(root: Root) {
    this.#root = root;
  }

  children(list: Json[], rule: Rule, at: Path): void {
    list.forEach((component, index) => {
      this.#visit(component, rule.children ?? [], [...at, index]);
    });
  }

  finish(rows: number, at: Path): Problem[] {
    const v1 = this.#root === 'messageV1';
    if (v1 && rows > limits.rows) this.#add(at, 'BASE_TYPE_BAD_LENGTH', `At most ${limits.rows} rows`);
    if (this.#count > limits.components) {
      this.#add(
        at,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `At most ${limits.components} components in all`,
      );
    }
    if (this.#characters > limits.textCharacters) {
      this.#add(
        at,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `At most ${limits.textCharacters} characters shown`,
      );
    }
    return this.#problems;
  }

  #add(at: Path, code: string, message: string): void {
    this.#problems.push(problem(at, code, message));
  }

  #visit(component: Json, allowed: number[], at: Path): void {
    const type = Number(component?.type);
    const rule = RULES[String(type)];
    if (!rule || !allowed.includes(type)) {
      this.#add(
        [...at, 'type'],
        'UNION_TYPE_CHOICES',
        `Value of field "type" must be one of (${allowed.join(', ')}).`,
      );
      return;
    }
    this.#count += 1;
    this.#text(component, type, at);
    this.#control(component, type, at);
    if (rule.children) this.#nested(component, rule, at);
    if (rule.accessory) this.#only(component, 'accessory', rule.accessory, at);
    if (rule.component) this.#only(component, 'component', rule.component, at);
  }

  #nested(component: Json, rule: Rule, at: Path): void {
    const list = component.components;
    const most = rule.most ?? Number.POSITIVE_INFINITY;
    if (!Array.isArray(list) || list.length < 1 || list.length > most) {
      this.#add([...at, 'components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`);
      return;
    }
    const children = list as Json[];
    if (component.type === 1 && children.length > 1 && children.some((child) => child.type !== 2)) {
      this.#add(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
    }
    this.children(children, rule, [...at, 'components']);
  }

  #only(component: Json, key: string, allowed: number[], at: Path): void {
    const inner = component[key];
    if (inner) this.#visit(inner as Json, allowed, [...at, key]);
    else this.#add([...at, key], 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  #text(component: Json, type: number, at: Path): void {
    if (type !== 10) return;
    const length = String(component.content ?? '').length;
    this.#characters += length;
    if (length < 1 || length > limits.textCharacters) {
      this.#add(
        [...at, 'content'],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${limits.textCharacters}.`,
      );
    }
  }

  #control(component: Json, type: number, at: Path): void {
    const id = component.custom_id;
    if (typeof id === 'string') {
      if (this.#customIds.has(id)) {
        this.#add(
          [...at, 'custom_id'],
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        );
      }
      this.#customIds.add(id);
      this.#problems.push(...tooLong(id, limits.customId, [...at, 'custom_id']));
    }
    if (type === 2) this.#problems.push(...checkButton(component, at));
    if (type >= 3 && type <= 8 && type !== 4) this.#problems.push(...checkSelect(component, at));
  }
}
