// What a plan states and only another built-in pack looks at: a pass says nothing of it, so that it has to be said.
import type { Plan } from '../plan/fields/index.ts';
import type { Pack } from '../rules/rule.ts';
import { dotted } from '../shape/path.ts';
import type { Path } from '../types.ts';

/** The parts that rules of `practice` read, and none of `seed`. A test holds them against both packs. */
export const onlyPractice: readonly Path[] = [
  ['ownership', 'business_case'],
  ['change_management', 'users_asked'], ['change_management', 'job_security'], ['change_management', 'adoption'],
  ['technology', 'requirements'], ['technology', 'integrations'], ['technology', 'cut_over'],
  ['customer_data', 'migration'],
  ['customer_contact', 'consent'], ['customer_contact', 'reconfirm_months'], ['customer_contact', 'advertising_label'], ['customer_contact', 'night'], ['customer_contact', 'free_refusal'], ['customer_contact', 'cap'], ['customer_contact', 'suppression', 'covers_vendors'], ['customer_contact', 'suppression', 'recontact_refusers'], ['customer_contact', 'sensitive_inference'],
];

/** Dotted names. Nothing where a pack beside `seed` is used: it may read any of them. */
export const unreadIn = (plan: Plan, packs: readonly Pick<Pack, 'name'>[]): string[] =>
  packs.some(({ name }) => name !== 'seed') ? [] : onlyPractice.filter((path) => path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], plan) !== undefined).map(dotted);
