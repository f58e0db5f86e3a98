// What people write when they have nothing to say yet. Silence is never a pass.

const words = new Set(
  ['null', '~', 'unknown', 'tbd', 'tba', 'tbc', 'n/a', 'na', 'not known', 'not decided', 'undecided', '?', '??', '-', 'todo', '미정', '추후 결정', '추후결정', '미상', '모름', '해당 없음', '해당없음', '검토 중', '검토중'],
);

/** True for blank text and for words that only say that nothing is known yet. */
export const isSilence = (text: string): boolean => {
  const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain === '' || words.has(plain);
};
