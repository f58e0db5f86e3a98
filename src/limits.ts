// How large an input may be. A plan is some kilobytes; the limits keep time and memory bounded on hostile files.

export const limits = {
  /** Bytes of one file. */
  fileBytes: 1024 * 1024,
  /** Bytes of what the tool itself writes, for very many plans: a baseline, a cache. */
  ownFileBytes: 64 * 1024 * 1024,
  /** Bytes of all reports that are merged or compared: read as a whole, they take six times as much memory, and Node may use two gigabytes. */
  reportsBytes: 256 * 1024 * 1024,
  /** Levels of maps and lists inside each other. */
  depth: 40,
  /** Values of one file, with every alias counted as often as it is used. */
  nodes: 50_000,
  /** Items of one list. */
  listItems: 500,
  /** Aliases (`*name`) of one file. */
  aliases: 100,
  /** Characters of a pattern of file names; a whole name may be longer. */
  patternLength: 120,
  /** Patterns of overrides in one settings file; each is a program that is made for it. */
  patterns: 500,
  /** Characters of a text that a report shows. */
  shownLength: 400,
  /** Marks on one letter, as Unicode's stream-safe texts have it: putting a longer row in order takes the square of its length. */
  marks: 30,
  /** Problems of one file that are told, one by one; of the rest how many there are. Nobody reads more, and each takes room and time. */
  problems: 200,
  /** Problems of a run that are told; behind these only the first of each file. */
  runProblems: 10_000,
  /** Plans of which a run keeps whole results; of more, most people look at the table. */
  wholePlans: 100,
  /** Waivers that one plan asks for; they count for nothing, and more are not looked at. */
  requests: 200,
  /** Characters of plans that are gone through when the answers of a draft, or of --answers, are taken over; each answer makes the plan once more. */
  replayedCharacters: 20_000_000,
  /** Characters of one condition. */
  conditionLength: 4_000,
  /** Loops (`all`, `exists`, `filter`, ...) inside each other in one condition; `each` counts as one more. */
  conditionLoops: 2,
  /** Loops in all conditions of one rule. */
  ruleLoops: 20,
  /** Values that one rule works out for its messages. */
  ruleValues: 20,
} as const;
