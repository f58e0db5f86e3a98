/** Plain letters, digits and marks: most texts. */
export const ascii = /^[\u0020-\u007e]*$/;
/** The same without a mark around it. */
export const unmarked = /^[A-Za-z0-9](?:[\u0020-\u007e]*[A-Za-z0-9%])?$/;
