// Whether a text, as the value of a field, says anything.
import { namesValue } from '../choices.ts';
import type { Field } from '../field.ts';
import { hasGap } from './gap.ts';
import { isOpenCondition } from './open-condition.ts';
import { isSilence } from './silence.ts';
import { isUndecided } from './undecided.ts';
import { isVacuous } from './vacuous.ts';

/** In a table ○ and × say yes and no, and ✓ or ● yes, also in a box; in a text they are marks, or a gap. */
export const isTick = (text: string): boolean => !startsPlainly(text) && /^[\s([]*(?:[○◯〇⭕●◎•×✕✖✗✘❌❎✓✔✅∨√☑☒☐]|👍|👎|🟢|🔴|🟡|🟠|(?<=\[ ?)[xXvVoO](?= ?\]))\ufe0f?[\s)\]]*$/.test(text);

/** With a plain letter or digit, as no tick does: most texts need no pattern. */
const startsPlainly = (text: string): boolean => /[A-Za-z0-9]/.test(text.charAt(0));

/** Words and marks that say nothing, as the value of a field. */
export const isSilentIn = (field: Field, text: string): boolean => isSilence(text) && (field.type === 'text' || !isTick(text));

/** What cannot be read as a value of the field, and only says that none is known yet. */
export const isLeftOpen = (field: Field, text: string): boolean => isUndecided(text) && !(field.type === 'choice' && namesValue(field.of, text)) && !isTick(text);

/** A free text that says that what it should say is not decided, or leaves a gap where it belongs; and any text that says nothing. */
export function isUnsaid(field: Field, text: string): boolean {
  if (isSilence(text)) return isSilentIn(field, text);
  if (field.type !== 'text' || field.letters || field.pattern) return false;
  const composed = text.normalize('NFC').trim();
  if (isUndecided(composed) || hasGap(composed, field.statement === true)) return true;
  return field.statement === true && (isVacuous(composed) || (field.condition === true && isOpenCondition(composed)));
}
