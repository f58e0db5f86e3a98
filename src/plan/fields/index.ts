// The whole vocabulary of a plan. Every field is optional in the shape; rules decide what must be stated.
import { map, type Read } from '../../shape/field.ts';
import { customerContact } from './customer-contact.ts';
import { customerStrategy } from './customer-strategy.ts';
import { budget, expectation, timeline } from './money-and-time.ts';
import { ownership } from './ownership.ts';
import { project } from './project.ts';
import { changeManagement, readiness } from './readiness.ts';
import { customerData, phases, technology } from './technology.ts';

export const planField = map('Plan of a CRM project', 'CRM 사업 계획', {
  project,
  expectation,
  ownership,
  customer_strategy: customerStrategy,
  readiness,
  change_management: changeManagement,
  technology,
  phases,
  customer_data: customerData,
  budget,
  timeline,
  customer_contact: customerContact,
});

/** A plan as the reader leaves it; whatever the author did not state is absent. */
export type Plan = Read<typeof planField>;
