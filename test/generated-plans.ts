// Plans made from the examples: parts left out, values changed, and written down in as many ways as YAML knows.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { planField } from '../src/plan/fields/index.ts';
import { readPlan } from '../src/plan/read.ts';
import type { Field } from '../src/shape/field.ts';
import type { Node } from '../src/source/node.ts';
import { readSource } from '../src/source/read.ts';
import { root } from './run.ts';

/** A plan as its texts, lists and groups. */
export type Data = string | Data[] | { [key: string]: Data };
type Step = string | number;

export const plain = (node: Node): Data => (node.kind === 'scalar' ? node.text : node.kind === 'list' ? node.items.map(plain) : Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)])));

const folders = ['examples', 'examples/cases', 'examples/stages'];
export const examples: readonly Data[] = folders.flatMap((folder) =>
  readdirSync(join(root, folder)).filter((file) => file.endsWith('.plan.yaml')).sort().map((file) => plain(readSource(file, readFileSync(join(root, folder, file))).source!.root)),
);

/** Every part below the top, by its path. */
export function partsOf(data: Data, path: Step[] = []): Step[][] {
  if (typeof data === 'string') return [];
  const keys: Step[] = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return keys.flatMap((key) => [[...path, key], ...partsOf((data as Record<Step, Data>)[key]!, [...path, key])]);
}

export const at = (data: Data, path: readonly Step[]): any => path.reduce<any>((part, step) => part?.[step], data);

/** An example with some of its parts left out; a group of which nothing is left goes too, as nobody writes `{}`. */
export const partial: fc.Arbitrary<Data> = fc.tuple(fc.constantFrom(...examples), fc.array(fc.nat(), { maxLength: 25 })).map(([example, cuts]) => {
  const data = structuredClone(example);
  for (const cut of cuts) {
    const parts = partsOf(data);
    const path = parts[cut % (parts.length || 1)];
    if (path) remove(data, path);
  }
  return data;
}).filter(isPlan);

/** Some cuts leave a name that nothing has any more. */
function isPlan(data: Data): boolean {
  const { source } = readSource('x', JSON.stringify(data));
  return Object.keys(data).length > 0 && readPlan(source!).read !== null;
}

function remove(data: Data, path: Step[]): void {
  const parent = at(data, path.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(path.at(-1) as number, 1);
  else delete parent[path.at(-1)!];
  if (path.length > 1 && !Object.keys(parent).length) remove(data, path.slice(0, -1));
}

/** The single values that groups of a plan could state and do not, each with a text to state it by. */
export function gaps(data: Data, field: Field = planField, path: Step[] = []): { path: Step[]; text: string }[] {
  if (Array.isArray(data)) return field.type === 'list' ? data.flatMap((item, index) => gaps(item, field.item, [...path, index])) : [];
  if (typeof data === 'string' || field.type !== 'map') return [];
  return Object.entries(field.fields).flatMap(([key, inner]) => (Object.hasOwn(data, key) ? gaps(data[key]!, inner, [...path, key]) : textsFor(inner).map((text) => ({ path: [...path, key], text }))));
}

function textsFor(field: Field): string[] {
  switch (field.type) {
    case 'choice':
      return Object.keys(field.of.options);
    case 'date':
      return ['2025-02-03', '2027', '2030-01-15'];
    case 'boolean':
      return ['yes', 'no'];
    case 'text':
      return field.letters ? [field.letters === 2 ? 'KR' : 'USD'] : ['something stated'];
    case 'map': case 'list': case 'record': case 'raw': case 'either': case 'reference':
      return [];
    default:
      return [String(field.minimum), String(Math.min(field.maximum, 50))];
  }
}

export const filled = (data: Data, path: readonly Step[], text: string): Data => {
  const copy = structuredClone(data);
  at(copy, path.slice(0, -1))[path.at(-1)!] = text;
  return copy;
};

/** How a plan is written: each number decides one thing, over and over. */
export const manner = fc.record({ turns: fc.array(fc.nat({ max: 99 }), { minLength: 7, maxLength: 40 }), anchors: fc.boolean(), ends: fc.constantFrom('\n', '\r\n'), mark: fc.boolean() });

/** The same plan in that manner: order of keys, brackets or lines, quotes, comments, anchors, line ends, a byte order mark. */
export function write(data: Data, { turns, anchors, ends, mark }: { turns: number[]; anchors: boolean; ends: string; mark: boolean }): string {
  let turn = 0;
  const next = () => turns[turn++ % turns.length]!;
  const seen = new Map<string, unknown>();
  const shuffled = (value: Data): unknown => {
    if (typeof value === 'string') return value;
    const key = JSON.stringify(value);
    const known = anchors && seen.size < 90 ? seen.get(key) : undefined;
    if (known !== undefined) return known;
    const made = Array.isArray(value) ? value.map(shuffled) : Object.fromEntries(Object.entries(value).map((entry) => [next(), entry] as const).sort(([a], [b]) => a - b).map(([, [name, inner]]) => [name, shuffled(inner)]));
    seen.set(key, made);
    return made;
  };
  const document = new Document(shuffled(data), { schema: 'failsafe', aliasDuplicateObjects: anchors });
  const styles = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const;
  visit(document, (_, node) => {
    if (isScalar(node)) node.type = styles[next() % styles.length]!;
    if ((isMap(node) || isSeq(node)) && node !== document.contents && next() % 3 === 0) node.flow = true;
    if ((isMap(node) || isSeq(node)) && next() % 4 === 0 && !node.flow) node.commentBefore = ' a comment: {with} [marks]';
  });
  if (isMap(document.contents) || isSeq(document.contents)) document.contents.spaceBefore = next() % 2 === 0;
  return `${mark ? '\uFEFF' : ''}${document.toString({ lineWidth: next() % 2 ? 0 : 60, indent: 2 + (next() % 3) }).replaceAll('\n', ends)}`;
}
