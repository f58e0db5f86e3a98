// Whether a plan may hold a request, before anything else of it is read: most hold none, and need no gate for it.
import { waiveWord, type PlanFile } from '../types.ts';

/** True for a plan in which an author may ask for a waiver. */
export const asksForWaiver = ({ content }: PlanFile): boolean => (typeof content === 'string' || Buffer.isBuffer(content) ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength)).includes(waiveWord);
