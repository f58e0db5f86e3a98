// The flags of a call as they would be given again.

/** What decides the verdict besides plan and stage; none of it in a call that puts reports together. */
export interface VerdictOptions {
  pack?: string[];
  baseline?: string;
  root?: string;
  config?: string | false;
  waivers?: boolean;
  failOn?: string;
  today?: string;
  onlyNew?: boolean;
}

export const withValue = (flag: string, value: string | undefined): string[] => (value === undefined ? [] : [flag, value]);
export const packFlags = (packs: readonly string[]): string[] => packs.flatMap((name) => ['--pack', name]);
export const gateFlags = ({ config, waivers }: Pick<VerdictOptions, 'config' | 'waivers'>): string[] => [
  ...(config === false ? ['--no-config'] : withValue('--config', config)),
  ...(waivers === false ? ['--no-waivers'] : []),
];

/** Null where no command of ours comes to the same verdict: the wizard knows of no baseline and no older version, of one folder only, and changes no plan that came through standard input. */
export const againOf = (options: VerdictOptions, args: readonly string[]): string[] | null =>
  options.pack === undefined || options.baseline !== undefined || options.root !== undefined || options.onlyNew || args.includes('-')
    ? null
    : [...packFlags(options.pack), ...gateFlags(options), ...withValue('--fail-on', options.failOn), ...withValue('--today', options.today)];
