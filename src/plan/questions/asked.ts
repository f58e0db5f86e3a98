// How the fields of a plan are asked for, and why: the vocabulary's own questions, by the path of the field.
import type { Words } from '../../types.ts';

export interface Asked {
  ask: Words;
  /** Where no rule says why: the first sentence stands beside the question, the rest is told when asked for. */
  why?: Words;
}
export type Questions = Readonly<Record<string, Asked>>;

export const ask = (en: string, ko: string, why?: string, koWhy?: string): Asked => ({ ask: { en, ko }, ...(why && koWhy ? { why: { en: why, ko: koWhy } } : {}) });

/** The fields of a piece of work, called so that "the work on ..." and "... 작업" can be said of it. */
export const work = (path: string, en: string, ko: string): Questions => ({
  [`${path}.state`]: ask(`How far has the work on ${en} got?`, `${ko} 작업은 어디까지 진행되었습니까?`, 'Only what is finished or has a day can be compared with what has to wait for it.', '끝났거나 일자가 있는 작업만 뒤따르는 작업과 앞뒤를 비교할 수 있습니다.'),
  [`${path}.on`]: ask(`When was the work on ${en} finished, or when will it be?`, `${ko} 작업은 언제 끝났거나 끝날 예정입니까?`, 'Only what is finished or has a day can be compared with what has to wait for it.', '끝났거나 일자가 있는 작업만 뒤따르는 작업과 앞뒤를 비교할 수 있습니다.'),
  [`${path}.reconciled_on`]: ask(
    `If the work on ${en} ran ahead of work that it should have followed: on which day was it checked again?`,
    `${ko} 작업이 먼저 끝났어야 할 작업보다 앞섰다면, 그 결과에 맞추어 다시 검토한 날은 언제입니까?`,
    'The past cannot be changed; that the later work was checked again counts instead. A day still to come does not count.',
    '지난 순서는 바꿀 수 없으므로 다시 검토한 것을 대신 인정합니다. 앞으로의 예정일은 인정하지 않습니다.',
  ),
  [`${path}.document`]: ask(`In which document is the result of the work on ${en}?`, `${ko} 작업의 결과는 어느 문서에 있습니까?`, 'Whoever approves the plan can look it up there.', '계획을 승인하는 사람이 직접 확인할 수 있습니다.'),
});
