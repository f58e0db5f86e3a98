// What may stand in no format: what paints or hides in a terminal, and what a CI runner obeys.
import { expect } from 'vitest';

const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/u;
const runnerCommand = /^\s*::|##\[|##vso\[|##teamcity\[/im;

export function expectInert(text: string, { ownCommands = false } = {}): void {
  expect(unprintable.exec(text)?.[0]).toBeUndefined();
  expect(runnerCommand.exec(ownCommands ? text.replace(/^::(?=(error|warning|notice) )/gm, '') : text)?.[0]).toBeUndefined();
}
