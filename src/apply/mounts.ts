/** Files that are mount points: bind-mounted one by one, as containers do. Linux only; false if unknown. */
import { readFileSync } from 'node:fs';

export function isMountPoint(real: string): boolean {
  try {
    return mountPoints(readFileSync('/proc/self/mountinfo', 'utf8')).includes(real);
  } catch {
    return false;
  }
}

/** The mount points in the text of /proc/self/mountinfo (fifth field; blanks and backslashes written in octal). */
export function mountPoints(mountinfo: string): string[] {
  return mountinfo.split('\n').flatMap((line) => {
    const point = line.split(' ')[4];
    return point === undefined
      ? []
      : [point.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)))];
  });
}
