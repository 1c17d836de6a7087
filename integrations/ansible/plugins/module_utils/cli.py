# -*- coding: utf-8 -*-
# Copyright openclaw-models maintainers
# MIT License (see https://opensource.org/license/mit)
"""Runs the bundled CLI and turns its JSON document into a module result. All logic is in the CLI."""

from __future__ import absolute_import, division, print_function

__metaclass__ = type

import json
import os
import re

#: The oldest Node that runs the program.
NODE = (20, 12)


class CliError(Exception):
    """A failure of the module; `details` are added to its result."""

    def __init__(self, message, **details):
        super(CliError, self).__init__(message)
        self.details = details


def manifest_text(manifest):
    """Text unchanged; a mapping as JSON, which is valid YAML."""
    if isinstance(manifest, dict):
        return json.dumps(manifest, indent=2, sort_keys=True) + '\n'
    if isinstance(manifest, str):
        return manifest
    raise CliError('manifest must be a mapping or the text of a manifest.')


def is_script(program):
    return os.path.splitext(program)[1] in ('.js', '.cjs', '.mjs')


def check_node(module, node):
    """The path of Node. CliError if it is missing or too old."""
    path = node if os.path.sep in node else module.get_bin_path(node)
    if path is None or not os.access(path, os.X_OK):
        raise CliError('Node is required on this host, but "%s" was not found.' % node)
    unused, stdout, unused2 = module.run_command([path, '--version'])
    found = re.match(r'v(\d+)\.(\d+)', stdout)
    if found and (int(found.group(1)), int(found.group(2))) < NODE:
        raise CliError('Node %d.%d or later is required; %s is %s.' % (NODE[0], NODE[1], path, stdout.strip()))
    return path


def arguments(params, check_mode):
    """The arguments of the program."""
    words = ['plan'] if check_mode else ['apply', '--yes']
    if params['allow_destructive'] and not check_mode:
        words.append('--allow-destructive')
    for option in ('state_dir', 'profile', 'openclaw_version'):
        if params[option]:
            words += ['--' + option.replace('_', '-'), params[option]]
    return words + ['-f', '-', '--json']


def no_plan(message):
    """What stands in for the plan of a host without the program, for `report`."""
    remedy = 'Run the playbook openclaw.models.install first.'
    return {'formatVersion': 1, 'error': {'code': 'E403', 'message': message, 'remedy': remedy}}


def run(module, command, text):
    """Runs the program. Returns its document; CliError with the document in `details` if it failed."""
    env = {'NO_COLOR': '1', 'LANG': 'C.UTF-8', 'LC_ALL': 'C.UTF-8'}
    # Bytes in and text out: encoding=None with text in dies in ansible-core 2.14.
    code, stdout, stderr = module.run_command(
        command, data=text.encode('utf-8'), binary_data=True, environ_update=env, use_unsafe_shell=False
    )
    try:
        document = json.loads(stdout)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise CliError(
            'openclaw-models printed no JSON (exit code %s).' % code, rc=code, stderr_tail=stderr.strip()[-2000:]
        )
    error = document.get('error')
    if error:
        message = '%s: %s %s' % (error.get('code'), error.get('message'), error.get('remedy'))
        raise CliError(message.strip(), rc=code, error=error, document=document)
    if code != 0:
        raise CliError('openclaw-models ended with exit code %s.' % code, rc=code, document=document)
    return document


def shown(value):
    return json.dumps(value, ensure_ascii=False)


def diff_of(changes):
    """One line per address: --diff shows settings, not files, because the files hold secrets."""

    def side(key):
        lines = ['%s: %s' % (change['address'], shown(change[key])) for change in changes if change[key] is not None]
        return ''.join(line + '\n' for line in lines)

    return {
        'before_header': 'live',
        'after_header': 'manifest',
        'before': side('before'),
        'after': side('after'),
    }


def result_of(document, check_mode):
    """The module's result: the same keys in check mode and without."""
    changes = document.get('changes', [])
    changed = len(changes) > 0 if check_mode else bool(document.get('applied'))
    restart = document.get('restart', 'none') if changed else 'none'
    return {
        'changed': changed,
        'changes': changes,
        'summary': document.get('summary', {}),
        'diagnostics': document.get('diagnostics', []),
        'restart': restart,
        'restart_needed': restart == 'required',
        'history_id': document.get('id'),
        'diff': diff_of(changes),
        'document': document,
    }
