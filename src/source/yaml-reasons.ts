// What the YAML parser says -> what kind of mistake it is, for which the words have a sentence. A test holds that every reason of the parser is here.

const reasons: Readonly<Record<string, readonly string[]>> = {
  entryIndent: ['bad indentation of a mapping entry'],
  dashIndent: ['bad indentation of a sequence entry'],
  shallow: ['deficient indentation'],
  noColonSpace: ['can not read a block mapping entry; a multiline key may not be an implicit key'],
  noColon: ["expected ':' after a mapping key"],
  noSpace: ['a whitespace character is expected after the key-value separator within a block mapping'],
  noComma: ['missed comma between flow collection entries'],
  extraComma: ["expected the node content, but found ','"],
  bracketOpen: ['unexpected end of the stream within a flow collection'],
  quoteOpen: [
    'unexpected end of the stream within a double quoted scalar',
    'unexpected end of the stream within a single quoted scalar',
    'unexpected end of the document within a double quoted scalar',
    'unexpected end of the document within a single quoted scalar',
  ],
  unrelated: ['end of the stream or a document separator is expected'],
  escape: ['unknown escape sequence', 'expected hexadecimal character'],
  unprintable: ['the stream contains non-printable characters', 'expected valid JSON character'],
  noValue: ['can not read a document'],
  anchor: [
    'name of an anchor node must contain at least one character',
    'name of an alias node must contain at least one character',
    'alias node should not have any properties',
    'duplication of an anchor property',
  ],
  block: [
    'repeat of an indentation width identifier',
    'a line break is expected',
    'bad explicit indentation width of a block scalar; it cannot be less than one',
    'repeat of a chomping mode identifier',
  ],
  directive: [
    'directives end mark is expected',
    'directive name must not be less than one character in length',
    'YAML directive accepts exactly one argument',
    'ill-formed argument of the YAML directive',
    'unacceptable YAML version of the document',
    'duplication of %YAML directive',
    'TAG directive accepts exactly two arguments',
    'ill-formed tag handle (first argument) of the TAG directive',
    'ill-formed tag prefix (second argument) of the TAG directive',
    'there is a previously declared suffix',
  ],
  tag: [
    'duplication of a tag property',
    'named tag handle cannot contain such characters',
    'tag name cannot contain such characters',
    'tag suffix cannot contain exclamation marks',
    'tag suffix cannot contain flow indicator characters',
    'undeclared tag handle',
    'unexpected end of the stream within a verbatim tag',
  ],
};

/** What a newer parser may say besides is left as it is. */
export const yamlMistake = (reason: string): string => Object.keys(reasons).find((kind) => reasons[kind]!.includes(reason)) ?? reason;
