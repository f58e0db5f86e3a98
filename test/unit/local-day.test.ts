// The day where a run is, for the executable that does not ask Date: what a zone's file says, against what Intl knows of the zone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixedOffset, offsetIn } from '../../src/io/local-day.ts';

const now = Date.UTC(2026, 10, 23);

/** A zone's file with one type, these changes in seconds since 1970, and this last line. */
function zoneFile(last: string, changes: readonly number[] = [], version = '2'): Buffer {
  const head = (count: number): Buffer => {
    const bytes = Buffer.alloc(44);
    bytes.write(`TZif${version}`, 'latin1');
    [0, 0, 0, count, 1, 4].forEach((number, index) => bytes.writeUInt32BE(number, 20 + 4 * index));
    return bytes;
  };
  const times = changes.map((seconds) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(seconds));
    return bytes;
  });
  const types = Buffer.alloc(changes.length + 6 + 4);
  const first = Buffer.alloc(4 * changes.length);
  return Buffer.concat([head(changes.length), first, types, head(changes.length), ...times, types, Buffer.from(`\n${last}\n`)]);
}

describe('a zone with one time all year', () => {
  it.each([['KST-9', 540], ['UTC0', 0], ['<+0545>-5:45', 345], ['<-03>3', -180], ['HST10', -600], ['<+14>-14', 840], ['NST3:30', -210]])('%s', (last, minutes) => {
    expect(offsetIn(last)).toBe(minutes);
    expect(fixedOffset(zoneFile(last), now)).toBe(minutes);
    expect(fixedOffset(zoneFile(last, [-1_000_000_000, now / 1000 - 1]), now)).toBe(minutes);
    expect(fixedOffset(zoneFile(last, [-1_000_000_000, 2 ** 31 - 1]), now)).toBe(minutes);
  });
});

describe('nothing is said', () => {
  it.each(['CET-1CEST,M3.5.0,M10.5.0/3', 'EST5EDT,M3.2.0,M11.1.0', '', 'KST', '-9', 'KST-9 ', 'XYZ-30'])('by the last line %j', (last) => expect(fixedOffset(zoneFile(last), now)).toBeNull());
  it('while changes are still to come, as in Morocco', () => expect(fixedOffset(zoneFile('<+01>-1', [now / 1000 + 1]), now)).toBeNull());
  it('where the one that changes nothing stands behind them', () => expect(fixedOffset(zoneFile('<+01>-1', [now / 1000 + 1, 2 ** 31 - 1]), now)).toBeNull());
  it('by what is no such file, or a part of one', () => {
    const whole = zoneFile('KST-9', [0, 1]);
    for (let length = 0; length < whole.length; length++) expect(fixedOffset(whole.subarray(0, length), now)).toBeNull();
    expect(fixedOffset(Buffer.from('Etc/UTC\n'), now)).toBeNull();
    expect(fixedOffset(Buffer.alloc(200, 0xff), now)).toBeNull();
  });
});

const folder = '/usr/share/zoneinfo';
/** Those that Intl knows, and this system has. */
const zones = existsSync(folder) ? Intl.supportedValuesOf('timeZone').filter((zone) => existsSync(join(folder, zone))) : [];

it.skipIf(!zones.length)('is what Intl knows of every zone of this system, or nothing', () => {
  const said = zones.map((zone) => [zone, fixedOffset(readFileSync(join(folder, zone)), now)] as const);
  const known = said.filter(([, minutes]) => minutes !== null);
  for (const [zone, minutes] of known) {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(now).find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours = 0, rest = 0] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name)!;
    expect([zone, minutes]).toEqual([zone, (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(rest)) || 0]);
  }
  expect(known.map(([zone]) => zone)).toEqual(expect.arrayContaining(['Asia/Seoul', 'Asia/Tokyo', 'Asia/Dubai']));
  expect(said.filter(([, minutes]) => minutes === null).map(([zone]) => zone)).toEqual(expect.arrayContaining(['Europe/Berlin', 'America/New_York']));
});
