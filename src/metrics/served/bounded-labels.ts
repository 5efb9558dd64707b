import type { Labels } from '../meter.ts';

/** What a metric is declared with. */
export interface Declaration {
  readonly help: string;
  readonly labels: readonly string[];
  /** All values that a label may take, where they are known; any other counts as `other`. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** What a label says that takes no more values. */
const OTHER = 'other';
/** Values that a label takes where they are not known beforehand. */
const MOST_VALUES = 32;
/** Nothing that people write, and no key or address, is a label. */
const LABEL_VALUE = /^[\w.-]{1,40}$/;

/**
 * Makes what keeps the labels of a metric few, whatever is counted: each label value is a series that is kept for ever.
 * @returns exactly the declared labels, each with one of its values or `other`
 */
export function boundedLabels({ labels, values }: Declaration): (given: Labels) => Record<string, string> {
  const bounds = labels.map((label) => [label, boundedValues(knownValues(values, label))] as const);
  return (given) => Object.fromEntries(bounds.map(([label, bound]) => [label, bound(given[label] ?? OTHER)]));
}

/** All labels of a metric, where they are known beforehand. */
export function allLabels({ labels, values }: Declaration): Labels[] {
  return labels.reduce<Labels[]>(
    (rows, label) =>
      rows.flatMap((row) => (knownValues(values, label) ?? []).map((value) => ({ ...row, [label]: value }))),
    [{}],
  );
}

function knownValues(values: Declaration['values'], label: string): readonly string[] | undefined {
  return values && Object.hasOwn(values, label) ? values[label] : undefined;
}

function boundedValues(known: readonly string[] | undefined): (value: string) => string {
  const taken = new Set(known);
  return (value) => {
    if (taken.has(value)) return value;
    if (known || taken.size >= MOST_VALUES || !LABEL_VALUE.test(value)) return OTHER;
    taken.add(value);
    return value;
  };
}
