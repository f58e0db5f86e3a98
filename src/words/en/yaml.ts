// In words for people who do not know YAML's grammar.
import type { YamlMistake } from '../yaml-reasons.ts';

export const yamlMistakes: Readonly<Record<YamlMistake, string>> = {
  entryIndent: 'the indentation or a quotation mark is wrong here; a value with ": " or " #" inside needs quotes',
  dashIndent: 'the dash of this list item is not under the others',
  shallow: 'this line is indented too little, or a quotation mark or bracket above it is not closed',
  bracketBack: 'this closing bracket has to be indented more than the field that it belongs to',
  noColonSpace: 'a colon and a space are missing after a field name',
  noColon: 'a colon is missing after a field name',
  noSpace: 'a space is missing after the colon',
  noComma: 'a comma is missing here between two entries in brackets, or the value before needs quotes: one with ": " or a bracket inside, and in double ones what has an apostrophe',
  extraComma: 'a comma stands where a value is expected',
  bracketOpen: 'a bracket is opened and never closed',
  quoteOpen: 'a quotation mark is opened and never closed',
  unrelated: 'this line does not belong to what stands before it; check the indentation',
  escape: 'a backslash in double quotes begins an escape that YAML does not know; use single quotes',
  unprintable: 'there is a character that cannot be printed',
  noValue: 'there is no value that could be read here',
  anchor: 'a value cannot begin with & or *; put the value in quotes',
  block: '> or | at the beginning stands for a text of several lines; leave it out, or put the value in quotes',
  directive: 'a line that begins with % speaks to the parser; remove it, or put the value in quotes',
  tag: 'a value cannot begin with !; put the value in quotes',
};
