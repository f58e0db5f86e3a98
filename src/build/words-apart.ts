// A language's sentences: one file for what nearly every run says, and one for each part of the rest, read when it is first said.
import type { Plugin } from 'esbuild';

const languages = { en: 'english', ko: 'korean' } as const;
const most = ['report', 'standing'] as const;
const rest = ['command', 'diagnostics', 'catalogue', 'ci', 'markdown'] as const;

const exported = (language: string, part: string): string => `export { ${part} } from './src/words/${language}/${part}.ts';`;

/** The files of words: their names, and the code of each. */
export const filesOfWords: [name: string, entry: string][] = Object.entries(languages).flatMap(([language, name]) => [
  [name, most.map((part) => exported(language, part)).join('\n')],
  ...rest.map((part): [string, string] => [`${name}-${part}`, exported(language, part)]),
]);

export const wordsApart: Plugin = {
  name: 'words-apart',
  setup(setup) {
    setup.onResolve({ filter: /^\.\/(english|korean)(-\w+)?\.cjs$/ }, ({ path }) => ({ path, external: true }));
    setup.onLoad({ filter: /[\\/]src[\\/]words[\\/]index\.ts$/ }, () => {
      // Kept here: each call of `require` looks for the file again.
      const part = (file: string, name: string) => `get ${name}() { return (read.${name} ??= require('./${file}.cjs').${name}); }`;
      const parts = (name: string) => [...most.map((each) => part(name, each)), ...rest.map((each) => part(`${name}-${each}`, each))].join(', ');
      return { loader: 'ts', contents: `${Object.entries(languages).map(([language, name]) => `const ${language} = ((read: any) => ({ ${parts(name)} }))({});`).join('\n')}\nexport const loadWords = async (language: string) => ({ en, ko })[language];` };
    });
  },
};
