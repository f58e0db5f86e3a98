// A title where functions stand: the function that it stands for, as long as no other could be meant.
import { readChoice } from '../shape/choices.ts';
import { fieldAt } from '../shape/field-at.ts';
import type { MapField } from '../shape/field.ts';
import { fromPointer } from '../shape/path.ts';
import type { Diagnostic } from '../types.ts';
import { businessFunction } from './choices/index.ts';
import { role } from './roles.ts';

/** Not the COO, who may answer for much besides operations, nor the CSO, CRO and CTO, who are several. */
const functionOf: Readonly<Record<string, string>> = { cfo: 'finance', cmo: 'marketing', chro: 'hr', cio: 'it' };

/** `head of sales`, `HR manager`, `영업본부장`: a function, and who heads it. */
const heads = /^(?:head of|director of|vp of|vice president of|vp) (.{2,40})$|^(.{2,40}?) (?:director|manager|head|lead|vp)$|^([가-힣A-Z]{2,20})장$/i;

export function functionMeant(problem: Diagnostic, vocabulary: MapField): Diagnostic {
  const { id, path, args } = problem;
  if (id !== 'plan/bad-choice' || args.suggestion || args.items || typeof args.value !== 'string') return problem;
  const field = fieldAt(vocabulary, fromPointer(path ?? ''));
  if (field?.type !== 'choice' || field.of.name !== businessFunction.name) return problem;
  const said = args.value.normalize('NFC').trim();
  const [, ...named] = heads.exec(said) ?? [];
  const meant = functionOf[readChoice(role, said) ?? ''] ?? readChoice(businessFunction, named.find((name) => name !== undefined) ?? '');
  return meant === null || meant === 'other' ? problem : { ...problem, args: { ...args, suggestion: { en: meant, ko: field.of.options[meant]!.ko } } };
}
