// The tree that a YAML text becomes. Scalars keep their text: what `2027` or `no` means depends on the field, not on YAML.

export interface Range {
  /** Offsets into the text, the end exclusive. */
  start: number;
  end: number;
}
export interface ScalarNode extends Range {
  kind: 'scalar';
  text: string;
  /** Not quoted and not a block: only then can a text mean "nothing" (`null`, `~`). */
  plain: boolean;
}
export interface MapEntry {
  key: string;
  keyRange: Range;
  value: Node;
}
export interface MapNode extends Range {
  kind: 'map';
  entries: MapEntry[];
}
export interface ListNode extends Range {
  kind: 'list';
  items: Node[];
}
export type Node = ScalarNode | MapNode | ListNode;

export interface Source {
  file: string;
  text: string;
  root: Node;
  /** Offset at which each line begins; found when it is asked for. */
  lineStarts(): readonly number[];
}
