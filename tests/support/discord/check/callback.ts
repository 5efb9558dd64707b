import limits from '../data/limits.json' with { type: 'json' };
import { KIND } from '../interaction.ts';
import { type Problem, refuseIf } from '../refusal.ts';
import type { Json } from '../types.ts';
import { checkComponents } from './components.ts';
import { outside, problem, tooLong } from './problem.ts';

/** Kinds of answer (API reference, "Interaction Callback Type"). */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const ALLOWED: Record<number, number[]> = {
  [KIND.command]: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal],
  [KIND.component]: [
    CALLBACK.message,
    CALLBACK.deferredMessage,
    CALLBACK.deferredUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ],
  [KIND.autocomplete]: [CALLBACK.choices],
  [KIND.modal]: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.deferredUpdate, CALLBACK.update],
};

/** Throws what Discord answers to a callback of the wrong kind, to bad choices and to bad modals. */
export function checkCallback(kind: number, body: Json): void {
  const allowed = ALLOWED[kind] ?? [];
  const data = (body.data as Json | undefined) ?? {};
  if (!allowed.includes(Number(body.type))) {
    refuseIf([problem(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)]);
  }
  if (body.type === CALLBACK.choices) refuseIf(checkChoices(data.choices));
  if (body.type === CALLBACK.modal) refuseIf(checkModal(data));
}

function checkChoices(choices: unknown): Problem[] {
  const list = (choices as Json[] | undefined) ?? [];
  const at = ['data', 'choices'];
  const crowded = list.length > limits.choices;
  return [
    ...(crowded
      ? [problem(at, 'BASE_TYPE_BAD_LENGTH', `Must be ${limits.choices} or fewer in length.`)]
      : []),
    ...list.flatMap((choice, index) => [
      ...outside(choice.name, limits.choiceName, [...at, index, 'name']),
      ...tooLong(choice.value, limits.choiceValue, [...at, index, 'value']),
    ]),
  ];
}

function checkModal(data: Json): Problem[] {
  return [
    ...outside(data.title, limits.modalTitle, ['data', 'title']),
    ...outside(data.custom_id, limits.customId, ['data', 'custom_id']),
    ...checkComponents(data.components, 'modal', ['data', 'components']),
  ];
}
