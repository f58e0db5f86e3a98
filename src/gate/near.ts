// The plan whose name is nearest to one that is not there: `Card.plan.yaml` beside `card.plan.yaml`.
import { nearest } from '../shape/closest.ts';

/**
 * What a notice says of it; nothing where none is near. Only of the same folder, by the names alone: a waiver that is pointed at
 * another customer's plan would excuse that. Names of three letters, or with another number, are others.
 */
export function nearIn(name: string, plans: readonly string[]): { near?: string } {
  const { folder, own } = partsOf(name);
  const beside = new Map(plans.map((plan) => ({ plan, ...partsOf(plan) })).filter((other) => other.folder === folder && digitsOf(other.own) === digitsOf(own)).map((other) => [other.own, other.plan]));
  const near = nearest(own, beside.keys(), () => (own.length < 4 ? 0 : own.length < 6 ? 1 : Math.max(2, Math.floor(own.length / 3))));
  return near === null ? {} : { near: beside.get(near)! };
}

function partsOf(path: string): { folder: string; own: string } {
  const cut = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, cut), own: path.slice(cut).replace(/(\.plan)?\.ya?ml$/, '') };
}
const digitsOf = (name: string): string => name.replace(/\D+/g, ' ');
