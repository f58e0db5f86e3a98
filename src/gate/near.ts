// The plan whose name is nearest to one that is not there: `Card.plan.yaml` beside `card.plan.yaml`.
import { closest } from '../shape/closest.ts';

/** What a notice says of it; nothing where none is near. */
export function nearIn(name: string, plans: readonly string[]): { near?: string } {
  const near = closest(name, plans);
  return near === null ? {} : { near };
}
