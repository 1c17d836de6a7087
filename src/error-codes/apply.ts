/** Codes 4xx: what can stop an apply or a rollback. */
import { conflict, error, refusal, warning } from './row.ts';

export const APPLY = {
  E401: conflict('stale plan', 'Create the plan again.'),
  E402: conflict('plan created for another machine', 'Create the plan on the machine that applies it.'),
  E403: error('unsupported plan format', 'Create the plan with this version of openclaw-models.'),
  E404: error('plan modified after it was created', 'Create the plan again; do not edit a saved plan.'),
  E410: conflict(
    'file locked by another process',
    'Try again when the other process has finished, or wait longer: `--lock-timeout 10m`.',
  ),
  E411: conflict('file changed while it was being written', 'Try again.'),
  E412: error('file cannot be written', 'Check its owner and permissions.'),
  E413: refusal(
    'owner, mode or ACL cannot be kept',
    'Run as the owner of the file, or as root; see its ACL and attributes with `getfacl` and `getfattr`.',
  ),
  E414: error('file is a mount point', 'Mount the folder that contains the file instead of the file.'),
  E415: error('read-only file system', 'Mount it writable, or apply where the file is created.'),
  E416: error('written file does not match the plan', 'Please report this with the plan.'),
  E417: error('openclaw rejected a change', 'See its message.'),
  E418: error(
    'interrupted apply that cannot be undone, or whose record belongs to another home',
    'Restore the named files by hand from the copies that the message names.',
  ),
  W419: warning('an interrupted apply was cleaned up', 'Nothing to do.'),
  E421: refusal('destructive change', 'Pass `--allow-destructive` if this is intended.'),
  E422: refusal('not confirmed', 'Run with `--yes`.'),
  E423: error('interrupted', 'Run it again.'),
  E424: conflict(
    'live settings changed outside openclaw-models',
    'Copy the change into the manifest with `openclaw-models adopt`, or apply without `--fail-on-drift`.',
  ),
  E430: error('no such history entry', 'See `openclaw-models history`.'),
  E431: conflict('changed since then; cannot be rolled back', 'Change it by hand, or apply the manifest.'),
  W432: warning('manifest changed since then', 'Edit it by hand, or restore it from git.'),
  E433: error(
    'credentials cannot be rolled back',
    'Store the credential again with `openclaw-models auth add`, or remove it with `openclaw-models auth remove`.',
  ),
  E434: error('record names another manifest', 'Pass that manifest with `-f` if it is yours.'),
  E435: error('record in an unknown format', 'Update this program, or remove the record.'),
  W436: warning('history records skipped', 'Update this program if a newer release wrote them; otherwise remove them.'),
  E437: refusal(
    'symlink owned by another user to a file that the user does not own',
    'Replace the symlink with the file, or run as the user who owns it.',
  ),
  E456: error('operating system error', 'Fix the problem that the message names, and try again.'),
  E457: error('the current folder no longer exists', 'Change to an existing folder: `cd`.'),
  W459: warning(
    'lock that could not be released',
    'The command is done. The next command takes over the lock; check the permissions of its folder.',
  ),
};
