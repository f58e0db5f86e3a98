/** Plain letters, digits and marks: most texts. */
export const ascii = /^[\u0020-\u007e]*$/;
