// What a rule says of a plan -> the same with its places, by line and by name, so that reports need neither file nor tree.
import { planField, type Plan } from '../plan/fields/index.ts';
import type { PlanResult, RelatedSpot, Reported } from './report.ts';
import { keyOf } from '../shape/references.ts';
import type { Field } from '../shape/field.ts';
import { shorten } from '../source/excerpt.ts';
import type { Source } from '../source/node.ts';
import { nodeAt, placeOf } from '../source/place.ts';
import type { ItemResult, Path, Result } from '../types.ts';

export function locate(result: Result, source: Source, plan: Plan): PlanResult {
  const spot = (path: Path): RelatedSpot => ({ path, place: placeOf(source, path), written: writtenAt(source, path) });
  const reported = ({ outcome, severity, eased, path, about, missing, related, args }: Omit<ItemResult, 'notNeeded'>): Reported => ({
    outcome,
    severity,
    eased,
    path,
    place: placeOf(source, path),
    at: placeName(about, plan),
    missing: missing.map(({ path: gap, reason }) => ({ path: gap, place: placeOf(source, gap), written: writtenAt(source, gap), reason, at: placeName(gap, plan), change: null })),
    related: related.map(spot),
    args,
    standing: 'open',
    waiver: null,
    requested: null,
    change: null,
  });
  // Each made once, and added to.
  const items = result.items.map((item) => Object.assign(reported(item), { notNeeded: item.notNeeded }));
  return Object.assign(reported(result), { rule: result.rule, items, cause: null });
}

function writtenAt(source: Source, path: Path): string | null {
  const node = nodeAt(source.root, path);
  if (node?.kind !== 'scalar') return null;
  return shorten(node.text.trim());
}

/** `customer_strategy.segments[loyal families].value`: items by the fields that name them, else by what they say; never by position. */
function placeName(path: Path, plan: Plan): string {
  let field: Field | undefined = planField;
  let value: unknown = plan;
  let name = '';
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    if (typeof step === 'number') {
      name += `[${inBrackets((field?.type === 'list' ? keyOf(value, field.keys) : null) ?? inWords(value))}]`;
      field = field?.type === 'list' ? field.item : undefined;
    } else {
      name += name ? `.${step}` : step;
      field = field?.type === 'map' ? field.fields[String(step)] : undefined;
    }
  }
  return name;
}

/** A name with a bracket in it must not look like a place inside another item, which someone may have waived. */
const inBrackets = (name: string): string => (name.includes('\\') || name.includes('[') || name.includes(']') ? name.replace(/[\\[\]]/g, '\\$&') : name);

/** An item without a name of its own: two that say the same are the same, in whatever order. */
const inWords = (value: unknown): string => (typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => `${key}: ${inWords(part)}`).join(', ') : String(value ?? ''));
