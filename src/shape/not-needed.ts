// Items of a plan that say that they need nothing of the kind.

/** What is left of such an item: what it is, and the reason. */
const identity: ReadonlySet<string> = new Set(['name', 'kind', 'segment', 'channel', 'system', 'metric', 'not_needed']);

/** Who says that an item needs nothing cannot let it count for something as well. Changes it in place; undefined where nothing is left. */
export function whatIsNeeded(value: Record<string, unknown>): Record<string, unknown> | undefined {
  if (value.not_needed === 'none') delete value.not_needed;
  else for (const key of Object.keys(value)) if (!identity.has(key)) delete value[key];
  return Object.keys(value).length ? value : undefined;
}
