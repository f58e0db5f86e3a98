// Part of a tree -> YAML text, for showing: values stand as they were written, without quotes that nobody needs.
import { CORE_SCHEMA, FAILSAFE_SCHEMA, dump } from 'js-yaml';
import type { Node } from './node.ts';

export const toYaml = (node: Node): string => dump(plain(node), { schema: FAILSAFE_SCHEMA, lineWidth: 76, seqNoIndent: false }).trimEnd();

const plain = (node: Node): unknown =>
  node.kind === 'scalar' ? node.text : node.kind === 'list' ? node.items.map(plain) : Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));

/** Plain data as YAML; `off` and `no` are texts. */
export const dumpYaml = (value: unknown): string => dump(value, { schema: CORE_SCHEMA, lineWidth: 76, seqNoIndent: false });
