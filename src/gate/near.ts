// The plan whose name is nearest to one that is not there: `Card.plan.yaml` beside `card.plan.yaml`.
import { nearest } from '../shape/closest.ts';

/** What a notice says of it; nothing where none is near. As many slips as the name itself may have: folders and endings are mostly the same. */
export function nearIn(name: string, plans: readonly string[]): { near?: string } {
  const { length } = name.replace(/^.*\//, '').replace(/(\.plan)?\.ya?ml$/, '');
  const near = nearest(name, plans, () => (length < 4 ? 1 : Math.max(2, Math.floor(length / 3))));
  return near === null ? {} : { near };
}
