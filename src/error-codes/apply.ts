/** Codes 4xx: what can stop an apply or a rollback. */
import { conflict, error, refusal, warning } from './row.ts';

export const APPLY = {
  E401: conflict('stale plan', 'Plan again.'),
  E402: conflict('plan made for another machine', 'Make the plan on the machine that applies it.'),
  E403: error('not a plan of this format', 'Make the plan with this version of openclaw-models.'),
  E404: error('plan altered after it was made', 'Plan again; a saved plan is not meant to be edited.'),
  E410: conflict(
    'file locked by another writer',
    'Try again when it has finished, or wait longer: `--lock-timeout 10m`.',
  ),
  E411: conflict('file changed while it was being written', 'Try again.'),
  E412: error('file cannot be written', 'Check owner and permissions.'),
  E413: refusal(
    'owner, mode or ACL cannot be kept',
    'Run as the owner of the file, or as root; see `getfacl` and `getfattr` for what else it has.',
  ),
  E414: error('file is a mount point', 'Mount the folder that holds it instead of the file.'),
  E415: error('read-only file system', 'Mount it writable, or apply where the file comes from.'),
  E416: error('what was written did not read back as planned', 'Please report this with the plan.'),
  E417: error('openclaw refused a change', 'See its message.'),
  E418: error(
    'an interrupted apply cannot be undone, or its record is not of this home',
    'Restore the named files by hand from the copies that the message names.',
  ),
  W419: warning('an interrupted apply was cleaned up', 'Nothing to do.'),
  E421: refusal('destructive change', 'If that is meant: `--allow-destructive`.'),
  E422: refusal('not confirmed', 'Run with `--yes`.'),
  E423: error('interrupted', 'Run it again.'),
  E424: conflict(
    'live was changed by somebody else',
    'Take it into the manifest with `openclaw-models adopt`, or apply without `--fail-on-drift`.',
  ),
  E430: error('no such entry in the history', 'See `openclaw-models history`.'),
  E431: conflict('changed since; cannot be rolled back', 'Change it by hand, or plan from the manifest.'),
  W432: warning('manifest changed since', 'Edit it by hand, or take it from git.'),
  E433: error(
    'credentials are not taken back',
    'Store it again with `openclaw-models auth add`, or remove it with `openclaw-models auth remove`.',
  ),
  E434: error('record names another manifest', 'Name that manifest with `-f`, if it is yours.'),
  E435: error('record of a shape that we do not write', 'Update this program, or remove the record.'),
  W436: warning(
    'history records that are left out',
    'Update this program if a newer release wrote them; remove them otherwise.',
  ),
  E437: refusal(
    'symlink of another user to what is not theirs',
    'Replace the symlink by the file, or run as the user who owns it.',
  ),
  E456: error('the system stood in the way', 'Mend what the message names, and try again.'),
  E457: error('the current folder is gone', 'Change to a folder that exists: `cd`.'),
  W459: warning(
    'lock that could not be released',
    'What was asked for is done. The next command takes the lock over; check the permissions of its folder.',
  ),
};
