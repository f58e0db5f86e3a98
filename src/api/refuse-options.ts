// What programs get wrong of options: their names, and what they hold.

/** Whether a value will do, and what would. */
export type Expected = readonly [fits: (value: unknown) => boolean, expected: string];

/**
 * The options as they hold, by what each takes; one that is left out, or undefined, takes its default. Each is read once, whether
 * it is the object's own, inherited or a getter: what is used later is what was looked at here.
 */
export function takeOptions<T extends object>(options: T, known: Readonly<Record<keyof T & string, Expected>>): T {
  const names = Object.keys(known) as (keyof T & string)[];
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw new TypeError(`options must be an object with any of ${names.join(', ')}`);
  // What is inherited counts as well; names of an object's own need not be enumerable to be read below.
  for (const name in options) if (!Object.hasOwn(known, name)) throw new RangeError(`there is no option ${name}; known are ${names.join(', ')}`);
  const taken: Partial<T> = {};
  for (const name of names) {
    const value = ownOf(options[name]);
    if (value === undefined) continue;
    const [fits, expected] = known[name];
    if (!fits(value)) throw new RangeError(`${name} cannot be ${shown(value)}; it is ${expected}`);
    taken[name] = value;
  }
  return taken as T;
}

/** A list, or a group of values, as it is at the call: a caller may change theirs while we read. */
function ownOf<V>(value: V): V {
  if (Array.isArray(value)) return Array.from(value as unknown[]) as V;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype ? { ...value } : value;
}

function shown(value: unknown): string {
  if (value instanceof Date) return 'a Date';
  if (typeof value !== 'string' && typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint in it, or itself.
    return 'this object';
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isContent = (value: unknown): boolean => isText(value) || value instanceof Uint8Array;
const isName = (value: unknown): boolean => isText(value) && value !== '';
/** The name of a plan, or `{file, content}`. */
export const isPlan = (value: unknown): boolean => isName(value) || (typeof value === 'object' && value !== null && isName((value as { file?: unknown }).file) && isContent((value as { content?: unknown }).content));

export const oneOf = (...values: readonly unknown[]): Expected => [(value) => values.includes(value), `one of ${values.map(String).join(', ')}`];
export const text = (what: string): Expected => [isText, what];
/** Where null stands for none. */
export const orNull = ([fits, expected]: Expected): Expected => [(value) => value === null || fits(value), expected];
