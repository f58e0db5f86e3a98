// Plain values, to hold an edit against: what the text shall say, and whether it does.
import type { Path } from '../../types.ts';
import type { Wanted } from './write.ts';

/** The plain value with a part replaced; what stood in the way of it (`TBD`) is gone. */
export function withRaw(raw: unknown, path: Path, wanted: Wanted): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return wanted;
  if (typeof step === 'number') {
    const list = Array.isArray(raw) ? [...(raw as unknown[])] : [];
    list[step] = withRaw(list[step], rest, wanted);
    return list;
  }
  const map = raw && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};
  return { ...map, [step]: withRaw(map[step], rest, wanted) };
}

export const at = (raw: unknown, path: Path): unknown => path.reduce((value, step) => (value as Record<string | number, unknown>)[step], raw);

export function same(a: unknown, b: unknown): boolean {
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return Array.isArray(a) === Array.isArray(b) && keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
