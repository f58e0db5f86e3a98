// Paths as text: as machines read them, and as people do; and names of files below a folder.
import { posix, win32, type PlatformPath } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameBelow } from '../../src/io/inside.ts';
import { dotted, fieldPath, fromPointer, pointer } from '../../src/shape/path.ts';
import type { Path } from '../../src/types.ts';

describe('a path', () => {
  it.each<[Path, string, string, string]>([
    [[], '', '', ''],
    [['phases'], '/phases', 'phases', 'phases'],
    [['customer_strategy', 'goals', 11, 'target'], '/customer_strategy/goals/11/target', 'customer_strategy.goals[12].target', 'customer_strategy.goals.target'],
    [['rules', 'seed/a~b~1', '3a', 'b4'], '/rules/seed~1a~0b~01/3a/b4', 'rules.seed/a~b~1.3a.b4', 'rules.seed/a~b~1.3a.b4'],
  ])('%j is the pointer %j, and %j for people', (path, asPointer, asText, field) => {
    expect([pointer(path), dotted(path), fieldPath(path)]).toEqual([asPointer, asText, field]);
    expect(fromPointer(asPointer)).toEqual(path);
  });
});

describe('a name below a folder', () => {
  it.each<[PlatformPath, string, string, string | null]>([
    [posix, '/a', '/a/b/c', 'b/c'], [posix, '/a', '/a/..b', '..b'], [posix, '/', '/a', 'a'], [posix, '/a', '/a', null], [posix, '/a', '/', null], [posix, '/a', '/b', null],
    [win32, 'C:\\a', 'C:\\a\\b\\c', 'b/c'], [win32, 'C:\\a', 'c:\\A\\b', 'b'], [win32, 'C:\\a', 'C:\\b', null],
    // From one drive to another no way leads up: it is the whole name again.
    [win32, 'C:\\a', 'D:\\a\\b', null], [win32, 'C:\\a', '\\\\server\\share\\b', null],
  ])('%#', (names, folder, name, expected) => expect(nameBelow(folder, name, names)).toBe(expected));
});
