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

/** The words with the system's own name behind them; undefined for an error that is not the system's. */
export function systemWords(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || (!/^E[A-Z0-9]+$/.test(code) && !Object.hasOwn(WORDS, code))) return undefined;
  return Object.hasOwn(WORDS, code) ? `${WORDS[code]} (${code})` : code;
}
