// What reading a file's fields gives, and what it knows at each of its steps.
import type { MapEntry, MapNode } from '../source/node.ts';
import type { Diagnostic, Path } from '../types.ts';
import type { Field, Fields, Read } from './field.ts';
import type { Meant } from './misplaced.ts';
import type { ReferenceReader } from './references.ts';

/** What kind of file is read; the first part of the ids of its problems. */
export type FileKind = 'plan' | 'rule' | 'settings' | 'waiver' | 'baseline';

export interface ReadResult<F extends Field> {
  /** Absent parts are missing keys; undefined when nothing at all is stated. */
  value: Read<F> | undefined;
  diagnostics: Diagnostic[];
  measured: Measured[];
}

/** A number that names its unit; `unitIn` is as in its field. */
export interface Measured {
  path: Path;
  written: string;
  value: number;
  unit: string;
  unitIn: string;
}

export interface Reader extends ReferenceReader {
  kind: FileKind;
  /** Where the reading is: one list for the whole file, since most of it is read without a problem. */
  path: (string | number)[];
  /** A problem there; of the key, where that is the problem. */
  problem(code: string, args?: Diagnostic['args'], at?: 'key' | 'value'): void;
  /** How many problems there are so far, also those that are not kept. */
  problems(): number;
  /** What is near a name that is none, as long as the file has not too many problems. */
  closest(name: string, names: Iterable<string>): string;
  /** What a key that is not known may have been meant as: a field here, or elsewhere, or the rest of a value. */
  meant(map: MapNode, entry: MapEntry, fields: Fields): Meant;
  /** Whether a pack's own fields have been spoken of, which once in a file is enough. */
  ownSaid: boolean;
  measured: Measured[];
}
