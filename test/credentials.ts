/** Made-up credentials, one of each shape that providers use, from a seed. */
import { createHash } from 'node:crypto';

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const MIXED = SMALL + SMALL.toUpperCase() + DIGITS;

/** What is never shown, whatever the seed. */
export function credentials(seed: number): string[] {
  let count = 0;
  const bytes = (length: number): number[] => {
    const found: number[] = [];
    while (found.length < length) found.push(...createHash('sha256').update(`${seed}:${count++}`).digest());
    return found.slice(0, length);
  };
  const of = (alphabet: string, length: number) =>
    bytes(length)
      .map((byte) => alphabet[byte % alphabet.length])
      .join('');
  // By chance there might be no digit among them, or a whole name.
  const mixed = (length: number) =>
    Array.from(
      { length: length / 4 },
      () => `${of(SMALL, 1)}${of(DIGITS, 1)}${of(SMALL.toUpperCase(), 1)}${of(MIXED, 1)}`,
    ).join('');
  const hex = (length: number) => `4a${of('0123456789abcdef', length - 2)}`;
  return [
    `sk-ant-api03-${mixed(44)}-${mixed(44)}AA`,
    `sk-ant-oat01-${mixed(80)}`,
    `sk-proj-${mixed(40)}_${mixed(20)}`,
    `sk-or-v1-${hex(64)}`,
    `sk-${mixed(48)}`,
    `gsk_${mixed(52)}`,
    `xai-${mixed(80)}`,
    `AIza${mixed(32)}abc`,
    `ya29.${mixed(60)}`,
    `ghp_${mixed(36)}`,
    `gho_${mixed(36)}`,
    `github_pat_${mixed(20)}_${mixed(56)}`,
    `hf_${mixed(32)}`,
    `pplx-${mixed(48)}`,
    `nvapi-${mixed(64)}`,
    `r8_${mixed(36)}`,
    `eyJ${mixed(32)}.eyJ${mixed(40)}.${mixed(40)}`,
    `AKIA${of(`${SMALL.toUpperCase()}${DIGITS}`, 15)}7`,
    `fw_${mixed(24)}`,
    `csk-${mixed(48)}`,
    `tvly-${mixed(32)}`,
    `glpat-${mixed(20)}`,
    `xoxb-${of(DIGITS, 12)}-${mixed(24)}`,
    `tgp_v1_${mixed(40)}`,
    mixed(32),
    mixed(40),
    hex(32),
    hex(64),
  ];
}
