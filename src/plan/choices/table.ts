// How the lists of values are written: one line a value, with its names in both languages.
import type { Choice, Option } from '../../shape/field.ts';

/** `value: [English, Korean, ...other names]` */
export type Rows<V extends string> = Readonly<Record<V, readonly [string, string, ...string[]]>>;

const build = <V extends string>(name: string, ordered: boolean, rows: Rows<V>): Choice<V> => ({
  name,
  ordered,
  options: Object.fromEntries(
    Object.entries<readonly string[]>(rows).map(([value, [en, ko, ...also]]) => [value, { en, ko, also } as Option]),
  ) as Record<V, Option>,
});
export const oneOf = <V extends string>(name: string, rows: Rows<V>) => build(name, false, rows);
/** Values in rising order, which `rank()` compares. */
export const scale = <V extends string>(name: string, rows: Rows<V>) => build(name, true, rows);

/** A function and its unit: `영업` -> 영업팀, 영업부, 영업본부 and so on; `sales` -> sales department, sales team. */
export const units = (...names: string[]): string[] =>
  names.flatMap((name) => [name, ...(/[가-힣]/.test(name) ? ['팀', '부', '부서', '본부', '부문'].map((unit) => name + unit) : [`${name} department`, `${name} team`])]);
