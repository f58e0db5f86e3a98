// The closed lists of values that a plan may use, by part of the plan.
export * from './project.ts';
export * from './people.ts';
export * from './customer-strategy.ts';
export * from './readiness.ts';
export * from './technology.ts';
export * from './money-and-time.ts';
export * from './customer-contact.ts';
