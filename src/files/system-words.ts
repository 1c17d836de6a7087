/** What the system's names of errors mean, in words that fit reading and writing alike. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its symlinks lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
  ESTALE: 'the network drive has lost it',
  ETIMEDOUT: 'the network drive does not answer',
  EHOSTDOWN: 'the network drive does not answer',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'memory is short',
  EBUSY: 'another program has it in use',
  ETXTBSY: 'another program has it in use',
  ENOSPC: 'no space is left',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a limit of the size of files is reached',
  EROFS: 'the file system is read-only',
  ENXIO: 'nothing is behind it',
  ENODEV: 'nothing is behind it',
  EXDEV: 'it is on another file system',
  EMLINK: 'it has too many hard links',
  ENOTSUP: 'the file system cannot do that',
  EOPNOTSUPP: 'the file system cannot do that',
  EINVAL: 'the file system cannot do that',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space and try again.',
  EDQUOT: 'Free some space and try again.',
  EFBIG: 'Raise the limit of the size of files (`ulimit -f`) and try again.',
  EIO: 'Look into the log of the system, which says more about the disk, and try again.',
  ESTALE: 'Mount the network drive again and try again.',
  ETIMEDOUT: 'Try again when the network drive answers.',
  EHOSTDOWN: 'Try again when the network drive answers.',
  EMFILE: 'Raise the limit of open files (`ulimit -n`) and try again.',
  ENFILE: 'Close other programs and try again.',
  ENOMEM: 'Close other programs and try again.',
  EBUSY: 'Close the program that has it in use, or wait for it, and try again.',
  ETXTBSY: 'Close the program that has it in use, or wait for it, and try again.',
  EROFS: 'Mount it writable.',
  ELOOP: 'Correct the symlinks.',
  ENAMETOOLONG: 'Use a shorter name or path.',
  ENOTDIR: 'Correct the path, or put a folder there.',
  EISDIR: 'Correct the path, or put a file there.',
  EACCES: 'Check owner and permissions.',
  EPERM: 'Check owner and permissions.',
};

/** What to do about it; undefined where the words say all that there is to say. */
export function systemRemedy(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : undefined;
}

/** The words with the system's own name behind them; undefined for an error that is not the system's. */
export function systemWords(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || (!/^E[A-Z0-9]+$/.test(code) && !Object.hasOwn(WORDS, code))) return undefined;
  return Object.hasOwn(WORDS, code) ? `${WORDS[code]} (${code})` : code;
}
