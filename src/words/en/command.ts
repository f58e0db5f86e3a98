// The words of the command line.
export const command = {
  description: 'Checks the plan of a CRM project against the known causes of failure, before money is spent.',
  usage: '[check] [files|folders|globs|-] [options]',
  filesArgument: 'plans to check; folders are searched for plan.yaml and *.plan.yaml; - is standard input',
  title: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' } as Record<string, string>,
  option: {
    output: 'write a report to FILE (repeatable); - is standard output',
    format: 'format of the report',
    failOn: 'the mildest severity that fails a plan',
    stage: 'judge plans as if they had reached at least this stage',
    today: 'the day of the check, like 2027-05-20 (default: today)',
    lang: 'language of the report (default: from LC_ALL or LANG)',
    color: 'use colour even where the output is no terminal',
    noColor: 'use no colour',
    stdinName: 'name of the plan that comes from standard input',
    pack: 'use a rule pack besides seed: a folder (repeatable)',
    quiet: 'show only what fails a plan, and the closing line',
    debug: 'show where an internal error happened',
    version: 'print the version',
    help: 'print this help',
  },
  default: (value: string) => `(default: ${value})`,
  after: `Examples:
  crm-check plan.yaml                          judge one plan
  crm-check proposals/ --fail-on warning       judge all plans in a folder
  crm-check plan.yaml --stage contract         judge it as before the contract
  crm-check proposals/ --output report.json    write a report for other programs
  cat plan.yaml | crm-check -                  judge what comes from another program

Exit codes:
  0  every plan passes
  1  at least one plan fails
  2  no verdict for at least one plan, or crm-check could not do its job`,
  error: {
    unknownOption: (name: string, suggestion: string | null) => `There is no option ${name}.${suggestion ? ` Did you mean ${suggestion}?` : ''}`,
    missingValue: (option: string) => `The option ${option} needs a value.`,
    badValue: (option: string, value: string, allowed: string, suggestion: string | null) =>
      `"${value}" is no value of ${option}.${suggestion ? ` Did you mean "${suggestion}"?` : ''} Allowed: ${allowed}.`,
    badDay: (value: string) => `"${value}" is no day. Write it like 2027-05-20.`,
    noFiles: 'Name a plan, a folder or a pattern, for example: crm-check plan.yaml',
    stdinIsTerminal: 'A plan is expected from standard input, but that is the keyboard. Name a file, or pipe a plan in.',
    cannotWrite: (file: string, reason: string) => `The report cannot be written to ${file}: ${reason}.`,
    sameOutput: (file: string) => `Two reports would go to ${file === '-' ? 'standard output' : file}. Name a file for each.`,
    internal: (reason: string) => `An error inside crm-check: ${reason}. Please report it; --debug shows where.`,
    useHelp: 'crm-check --help shows what is possible.',
  },
};
