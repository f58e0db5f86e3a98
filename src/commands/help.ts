// The help of a command. The library that lays it out is loaded only here.
import { Command, Option } from 'commander';
import { widthOf } from '../reporters/frame.ts';
import type { Language } from '../types.ts';
import type { Sentences } from '../words/index.ts';
import type { Described, OptionRow } from './described.ts';

export function helpText(name: string, { description, usage, arguments: takes = [], after }: Described, options: readonly OptionRow[], words: Sentences, language: Language): string {
  const printed: string[] = [];
  const { title } = words.command;
  const command = new Command(name === 'check' ? 'crm-check' : `crm-check ${name}`)
    .configureOutput({ writeOut: (text) => printed.push(text), getOutHelpWidth: () => 80 })
    // Commander counts a Korean letter as one column.
    .configureHelp({ displayWidth: widthOf, styleTitle: (text) => title[text.replace(/:$/, '').toLowerCase()] ?? text })
    .helpOption(false)
    .description(description)
    .usage(usage);
  for (const { name: shown, text } of takes) command.argument(shown, text);
  // Commander's own "(default: ...)" is English.
  for (const { flags, text, default: value } of options) command.addOption(new Option(flags, [text(words, language), ...(value === undefined ? [] : [words.command.default(value)])].join(' ')));
  if (after) command.addHelpText('after', `\n${after}`);
  command.outputHelp();
  return printed.join('');
}
