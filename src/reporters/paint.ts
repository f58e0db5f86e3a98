// Colour. The library is loaded only where there is any.
import type { Paint } from './format.ts';

/** Leaves every text as it is. */
const plain = ((text: string) => text) as Paint;
for (const style of ['bold', 'dim', 'underline', 'red', 'yellow', 'green', 'blue', 'cyan'] as const) plain[style] = plain;

export const loadPaint = async (color: boolean): Promise<Paint> => (color ? new (await import('chalk')).Chalk({ level: 1 }) : plain);
