/** Times of the past in the zone of this machine. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Nov 12:03`, with the year where it is another one. Both in epoch milliseconds. */
export function dayAndTime(time: number, now: number): string {
  const date = new Date(time);
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${MONTHS[date.getMonth()]}${year} ${clock(date)}`;
}

/** `between 11:58 and 12:03 on 12 Nov`, or with both days; open ends are said as such. */
export function interval(after: number | undefined, before: number | undefined, now: number): string {
  if (after === undefined) return before === undefined ? 'at a time unknown' : `before ${dayAndTime(before, now)}`;
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
