/** Past times in the time zone of this machine. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Nov 12:03`, with the year if it is not the current one. Both in epoch milliseconds. */
export function dayAndTime(time: number, now: number): string {
  const date = new Date(time);
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${MONTHS[date.getMonth()]}${year} ${clock(date)}`;
}

/** `between 11:58 and 12:03 on 12 Nov`, or with both days; also with only one end known. */
export function interval(after: number | undefined, before: number | undefined, now: number): string {
  if (after === undefined) return before === undefined ? 'at an unknown time' : `before ${dayAndTime(before, now)}`;
  if (before === undefined) return `after ${dayAndTime(after, now)}`;
  const [from, to] = [new Date(after), new Date(before)];
  if (from.toDateString() !== to.toDateString()) {
    return `between ${dayAndTime(after, now)} and ${dayAndTime(before, now)}`;
  }
  const day = dayAndTime(before, now).slice(0, -' 00:00'.length);
  const seconds = clock(from) === clock(to);
  return `between ${clock(from, seconds)} and ${clock(to, seconds)} on ${day}`;
}

function clock(date: Date, seconds = false): string {
  const parts = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
