// Rows of combining marks that no writing has. Putting them in order, which comparing texts needs, takes the square of their number.
import { limits } from '../limits.ts';

/** What most texts are made of besides ASCII, Korean ones too: none of it is a mark, so that the tables of Unicode stay unread. */
export const noMarks = '\\u00a0-\\u02ff\\u1100-\\u11ff\\u2000-\\u20cf\\u2100-\\u2bff\\u3000-\\u3029\\u3030-\\u3098\\u309b-\\u4dff\\u4e00-\\ua4ff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uffef';
const common = new RegExp(`^[\\u0000-\\u009f${noMarks}]*$`);
let rows: RegExp | undefined;

/** Offset and length of the first row that is too long; null where there is none. */
export function tooManyMarks(text: string): { start: number; end: number } | null {
  if (common.test(text)) return null;
  const found = (rows ??= new RegExp(`\\p{M}{${limits.marks + 1}}`, 'u')).exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
