// The words of the command line.
import type { Severity } from '../../types.ts';

export const command = {
  description: 'Checks the plan of a CRM project against the known causes of failure, before money is spent.',
  usage: '[check] [files|folders|globs|-] [options]',
  filesArgument: 'plans to check; folders are searched for plan.yaml and *.plan.yaml (or .yml); - is standard input',
  title: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:' } as Record<string, string>,
  option: {
    output: 'write a report to FILE (repeatable); - is standard output',
    format: 'format of the report',
    failOn: 'the mildest severity that fails a plan (default: error)',
    stage: 'judge plans as if they had reached at least this stage',
    today: 'the day of the check, like 2027-05-20 (default: today)',
    lang: 'language of the report (default: settings, else LC_ALL, LC_MESSAGES, LANG)',
    color: 'use colour even where the output is no terminal',
    noColor: 'use no colour',
    stdinName: 'name of the plan that comes from standard input',
    pack: 'use a rule pack besides seed: practice, a folder, or a package of data (repeatable)',
    strategy: 'only rules of this strategy',
    severity: 'only rules whose violation has this severity',
    ruleStage: 'only rules that must be answered from this stage on',
    onlyPack: 'only rules of this pack (repeatable): a name, a folder, or a package',
    mutate: 'also change every comparison and connective, and list the changes that no test notices',
    config: 'settings file (default: crm-check.config.yaml, looked for upward)',
    noConfig: 'use no settings file',
    root: 'with --config: folder of plans that stands for the folder of the settings',
    noWaivers: 'leave waivers out, as an audit does',
    printConfig: 'print the settings that would be used, and stop',
    baseline: 'findings known before; they are shown and do not count',
    writeBaseline: 'make all findings known from now on',
    pruneBaseline: 'take findings out of the baseline that no longer occur',
    since: 'judge the plans changed since the branch left REF, and tell what is new',
    onlyNew: 'only what is new since --since fails a plan',
    onlyNewThan: 'only what is new against the older version fails a plan',
    shard: 'judge one part of the plans, like 2/5, to be put together by `crm-check merge`',
    cache: 'of more than 100 plans, judge only what changed since the last run',
    cacheLocation: 'file of the cache (default: in your own cache folder, one for each working folder)',
    quiet: 'show only what fails a plan, and the closing line',
    debug: 'show where an internal error happened',
    version: 'print the version',
    help: 'print this help',
  },
  default: (value: string) => `(default: ${value})`,
  rules: { description: 'Lists the rules with their strategy, severity and stage.', usage: '[options]' },
  explain: {
    description: 'Tells what a rule asks and why, or what a piece of evidence says and is worth.',
    usage: 'RULE|EVIDENCE [options]',
    argument: 'a rule such as seed/owner-not-it (the pack can be left out), or the id of a piece of evidence',
  },
  diff: {
    description: 'Judges a plan, and tells what is new and what is resolved against an older version of it.',
    usage: 'OLD NEW [options]',
    old: 'the older version',
    new: 'the plan to judge',
  },
  merge: {
    description: 'Puts the JSON reports of all parts of a run (--shard) together.',
    usage: 'REPORT... [options]',
    argument: 'JSON reports, folders or patterns',
  },
  baselineWritten: (file: string, n: number, inUse: boolean, kept: number) => `Known findings in ${file}: ${n}.${kept ? ` Not taken in, since their rules are protected: ${kept}.` : ''}${inUse ? '' : ` To use it, write into crm-check.config.yaml: baseline: ${file}`}`,
  /** Behind it, on a line of its own, where a baseline had entries before. `added`: plans with how many of theirs are new, and how many plans more. */
  baselineTaken: ({ count, added, more, lost, lapsed }: { count: number; added: readonly (readonly [string, number])[]; more: number; lost: number; lapsed: readonly string[] }) =>
    `New in it: ${count}${count ? ` (${added.map(([file, n]) => `${file} ${n}`).join(', ')}${more ? ` and ${more} more ${more === 1 ? 'plan' : 'plans'}` : ''})` : ''}. No longer in it: ${lost}.${lapsed.length ? ` Taken in although a waiver ran out: ${lapsed.join(', ')}. Have it approved anew, or correct the plan.` : ''}`,
  /** Behind it, on a line of its own. `gone`: plans that are no longer there, and how many more; `unasked`: what this run could not tell. */
  baselinePruned: ({ taken, ofGone, gone, more, smaller, unasked, elsewhere }: { taken: number; ofGone: number; gone: readonly string[]; more: number; smaller: number; unasked: number; elsewhere: boolean }) =>
    `Taken out: ${taken}.${elsewhere ? ' None of the plans in the baseline was judged in this run, so nothing is known of them. Plans go by their names from the folder of the baseline; with --config of another checkout, --root says what stands for it.' : ''}${ofGone ? ` Of these, of plans that are gone: ${ofGone} (${gone.join(', ')}${more ? ` and ${more} more` : ''}).` : ''}${smaller ? ` Kept with fewer fields missing: ${smaller}.` : ''}${unasked ? ` Kept, since their rules do not ask at this stage or of this kind of plan: ${unasked}.` : ''}`,
  test: {
    description: 'Runs the tests inside rule files.',
    usage: '[PACK...] [options]',
    argument: 'packs to test: names or folders (default: the packs that come with crm-check)',
  },
  verify: {
    description: 'Checks settings, waivers, baseline and rule packs, and runs the tests of these packs. Judges no plan.',
    usage: '[options]',
    nothing: 'There is nothing to verify: no crm-check.config.yaml, no crm-check.waivers.yaml, and no rule pack of your own. Name them with --config or --pack.',
    pack: (name: string, rules: number, tests: number) => `${name} (${rules} ${rules === 1 ? 'rule' : 'rules'}, ${tests} ${tests === 1 ? 'test' : 'tests'})`,
    inOrder: (files: string) => `Settings, waivers and rules are in order: ${files}.`,
    /** The same where something was said above. */
    usable: (counts: readonly (readonly [n: number, severity: Severity])[], files: string) => `Settings, waivers and rules can be used; see above: ${counts.map(([n, severity]) => `${n} ${n === 1 ? severity : `${severity}s`}`).join(', ')}. Looked at: ${files}.`,
  },
  after: `Commands:
  check      judge plans (also where no command is named)
  diff       judge a plan against an older version of it
  merge      put the reports of parts of a run together
  wizard     make a plan by answering questions, or repair one
  init       put a starter plan, settings and a CI file into a repository
  rules      list the rules
  explain    tell what a rule asks, why, and on what evidence
  test       run the tests inside rule files
  verify     check settings, waivers and rules without judging a plan

Examples:
  crm-check wizard plan.yaml                 make a plan by answering questions
  crm-check plan.yaml                        judge one plan
  crm-check proposals/ --fail-on warning     judge all plans in a folder
  crm-check plan.yaml --stage contract       judge it as before the contract
  crm-check proposals/ --output report.json  write a report for other programs
  crm-check --since origin/main              judge what this branch changes
  cat plan.yaml | crm-check -                judge a plan from another program
  crm-check explain seed/owner-not-it        what a rule asks, and why

Exit codes:
  0  every plan passes
  1  at least one plan fails
  2  no verdict for at least one plan, or crm-check could not do its job`,
  progress: (done: number, of: number) => `Judged ${done} of ${of} plans`,
  error: {
    unknownOption: (name: string, suggestion: string | null) => `There is no option ${name}.${suggestion ? ` Did you mean ${suggestion}?` : ''}`,
    missingValue: (option: string) => `The option ${option} needs a value.`,
    onlyOne: (given: string) => `Only one of these can hold: ${given}. Name one.`,
    commandFirst: (name: string) => `A command comes first: crm-check ${name} ... (a file of that name: ./${name})`,
    noCommand: (name: string, suggestion: string | null, commands: string) => `There is no command "${name}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} Commands: ${commands}.`,
    tooMany: (name: string) => `This command takes no "${name}".`,
    badValue: (option: string, value: string, allowed: string, suggestion: string | null) =>
      `${option} does not accept "${value}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} Allowed: ${allowed}.`,
    badDay: (value: string) => `"${value}" is not a day. Write it like 2027-05-20.`,
    unknownName: (name: string, meant: readonly string[], withPacks: boolean) => `There is no rule or evidence "${name}".${meant.length ? ` Did you mean ${meant.map((id) => `"${id}"`).join(', ').replace(/, (?=[^,]*$)/, ' or ')}?` : ''} Run \`crm-check rules\` to see the rules.${withPacks ? '' : ' For a rule of your own pack, add --pack with its folder.'}`,
    severalRules: (name: string, ids: readonly string[]) => `Several rules are called "${name}": ${ids.join(', ')}. Name the one that is meant in full.`,
    oneName: 'Name one rule or one piece of evidence, for example: crm-check explain seed/owner-not-it',
    noFiles: 'Name a plan, a folder or a pattern, for example: crm-check plan.yaml, or name the plans once under files in crm-check.config.yaml. Where there is none yet, crm-check wizard makes one by asking.',
    stdinIsTerminal: 'A plan is expected from standard input, but that is the keyboard, or a folder. Name a file, or pipe a plan in.',
    whichFormat: (file: string, formats: string) => `It is not clear which format "${file}" is meant to have. Write --output FORMAT=FILE, for example text=${file}; formats: ${formats}.`,
    badOutput: (text: string, formats: string) => `--output takes FORMAT=FILE, or a file whose ending tells the format; "${text}" is neither. Write, for example, text=report.txt; formats: ${formats}.`,
    outputIsPlan: (file: string, isCache: boolean) => `The ${isCache ? 'cache' : 'report'} would replace ${file}, which crm-check reads. Name another file.`,
    outputIsOther: (file: string, isCache: boolean) => `A ${isCache ? 'cache' : 'report'} cannot be written to ${file}: a file of that name is read as a plan, a rule, settings, waivers or a baseline. Name another one.`,
    baselineIsOther: (file: string) => `A baseline cannot be written to ${file}: a file of that name is read as a plan, a rule, settings or waivers. Name another one, for example crm-check.baseline.json.`,
    baselineOfPart: (option: string) => `The option ${option} does not go with --shard: parts that run at once would lose each other's findings. Run it once over all plans, without --shard.`,
    standardOutput: 'standard output',
    cannotWrite: (file: string, reason: string) => `The report cannot be written to ${file}: ${reason}.`,
    cacheIsOutput: (file: string) => `The cache and a report would both go to ${file}. Name a file for each.`,
    idleFormat: (format: string) => `--format ${format} is used by no output, since each --output names a format of its own. For a report on standard output, add --output ${format}=-`,
    sameOutput: (file: string) => `Two reports would go to ${file === '-' ? 'standard output' : file}. Name a file for each.`,
    noFolder: (name: string) => `There is no folder "${name}".`,
    needs: (option: string, other: string) => `The option ${option} needs ${other}.`,
    badShard: (value: string) => `"${value}" is not a part of a run. Write it like 2/5: the second of five.`,
    twoPlans: 'Name two plans, the older first, for example: crm-check diff old.plan.yaml new.plan.yaml',
    noReports: 'Name the JSON reports of all parts, for example: crm-check merge reports/*.json',
    noBaseline: (reason: string) => `The baseline was not written: ${reason}.`,
    idleCache: 'The cache was not used: it serves one text report of more than 100 plans, with nothing to compare them with: no baseline, no older version.',
    noCacheFolder: 'The cache was not used: there is no cache folder that you alone can read and write (mode 700) outside of what is checked here. Name a file with --cache-location.',
    cacheIsFile: 'The cache is a file of its own. Name one, for example --cache-location plans.cache.',
    noCache: (file: string, reason: string) => `The cache cannot be written to ${file}: ${reason}.`,
    stopped: 'Stopped before the report was complete; there is no verdict.',
    internal: (reason: string) => `An error inside crm-check: ${reason}. Please report it; --debug shows where.`,
    /** `command`: with a blank behind it. */
    useHelp: (command: string) => `Run \`crm-check ${command}--help\` to see what is possible.`,
  },
};
