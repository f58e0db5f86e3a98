/** Signs that take no room: nobody can put a space in the place of what stands there unseen. */
export const isUnseen = (sign: string): boolean => /^U\+(?:00AD|200[B-D]|2060|FEFF)$/.test(sign);
