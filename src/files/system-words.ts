/** Texts for the system's error codes that fit both reading and writing. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such file',
  ENOTDIR: 'part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its symlinks form a loop',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
  ESTALE: 'the network drive no longer has it',
  ETIMEDOUT: 'the network drive does not respond',
  EHOSTDOWN: 'the network drive does not respond',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'out of memory',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file size limit is reached',
  EROFS: 'the file system is read-only',
  ENXIO: 'no such device',
  ENODEV: 'no such device',
  EXDEV: 'it is on another file system',
  EMLINK: 'it has too many hard links',
  ENOTSUP: 'the file system cannot do that',
  EOPNOTSUPP: 'the file system cannot do that',
  EINVAL: 'the file system cannot do that',
  ERR_INVALID_ARG_VALUE: 'its name contains a NUL character',
};

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space and try again.',
  EDQUOT: 'Free some space and try again.',
  EFBIG: 'Raise the file size limit (`ulimit -f`) and try again.',
  EIO: 'Check the system log for disk errors and try again.',
  ESTALE: 'Mount the network drive again and try again.',
  ETIMEDOUT: 'Try again when the network drive responds.',
  EHOSTDOWN: 'Try again when the network drive responds.',
  EMFILE: 'Raise the open file limit (`ulimit -n`) and try again.',
  ENFILE: 'Close other programs and try again.',
  ENOMEM: 'Close other programs and try again.',
  EBUSY: 'Close the program that uses it, or wait for it, and try again.',
  ETXTBSY: 'Close the program that uses it, or wait for it, and try again.',
  EROFS: 'Mount it writable.',
  ELOOP: 'Fix the symlinks.',
  ENAMETOOLONG: 'Use a shorter name or path.',
  ENOTDIR: 'Fix the path, or create a folder there.',
  EISDIR: 'Fix the path, or create a file there.',
  EACCES: 'Check owner and permissions.',
  EPERM: 'Check owner and permissions.',
};

/** The remedy for a system error; undefined where the text is enough. */
export function systemRemedy(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
}

/** The text followed by the system's error code; undefined for an error that is not from the system. */
export function systemWords(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || (!/^E[A-Z0-9]+$/.test(code) && !Object.hasOwn(WORDS, code))) return undefined;
  return Object.hasOwn(WORDS, code) ? `${WORDS[code]} (${code})` : code;
}
