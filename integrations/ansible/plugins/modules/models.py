#!/usr/bin/python
# -*- coding: utf-8 -*-
# Copyright openclaw-models maintainers
# MIT License (see https://opensource.org/license/mit)

from __future__ import absolute_import, division, print_function

__metaclass__ = type

DOCUMENTATION = r"""
---
module: models
short_description: Make OpenClaw's model settings what a manifest says
version_added: 0.1.0
description:
  - Hands a manifest to the program openclaw-models on the host, which plans and applies it.
  - In check mode it plans and writes nothing. Applied twice, the second run changes nothing.
  - Neither a manifest nor a plan holds a credential; so nothing is hidden by C(no_log), and diff mode shows all.
options:
  manifest:
    description:
      - The manifest, as a mapping or as text.
      - Text of a file comes from C(lookup('ansible.builtin.file', ...)), and errors then name its lines.
    type: raw
    required: true
  program:
    description:
      - The program on the host. A file that ends in C(.js), C(.cjs) or C(.mjs) is run by O(node), others by themselves.
      - The role C(openclaw.models.install) puts it where the default says.
    type: path
    default: ~/.local/lib/openclaw-models/openclaw-models.js
  node:
    description: The name or path of Node, 20.12 or later.
    type: str
    default: node
  state_dir:
    description: OpenClaw's state folder, instead of C(~/.openclaw).
    type: path
  profile:
    description: "OpenClaw's profile: C(~/.openclaw-NAME)."
    type: str
  openclaw_version:
    description: The OpenClaw release, if the files do not show it or are wrong.
    type: str
  allow_destructive:
    description: Allow clearing lists and removing most of the aliases.
    type: bool
    default: false
author:
  - openclaw-models maintainers (@openclaw-models)
"""

EXAMPLES = r"""
- name: The models of every gateway
  openclaw.models.models:
    manifest: "{{ lookup('ansible.builtin.file', 'openclaw.models.yaml') }}"
  register: models

- name: The gateway reads its settings when it starts
  ansible.builtin.command: openclaw gateway restart
  when: models.restart_needed

- name: Two settings, written in the playbook
  openclaw.models.models:
    manifest:
      version: 1
      primary: anthropic/claude-opus-4-5
      fallbacks: [openai/gpt-5.2]
"""

RETURN = r"""
changes:
  description: Every change, with address, action, before and after. In check mode those that would be made.
  returned: success
  type: list
  elements: dict
summary:
  description: How many changes of each kind.
  returned: success
  type: dict
diagnostics:
  description: Warnings of the plan.
  returned: success
  type: list
  elements: dict
restart:
  description: C(none), C(automatic) or C(required).
  returned: success
  type: str
restart_needed:
  description: Whether the gateway has to be restarted by hand to use the new settings.
  returned: success
  type: bool
history_id:
  description: What C(openclaw-models rollback) calls this apply; null where nothing was written.
  returned: success
  type: str
error:
  description: Code, message and remedy.
  returned: failure
  type: dict
document:
  description: What the program printed; in check mode the plan, for C(openclaw-models report).
  returned: always
  type: dict
"""

import os

from ansible.module_utils.basic import AnsibleModule
from ansible_collections.openclaw.models.plugins.module_utils.cli import (
    CliError,
    arguments,
    check_node,
    is_script,
    manifest_text,
    result_of,
    run,
)


def main():
    module = AnsibleModule(
        argument_spec=dict(
            manifest=dict(type='raw', required=True),
            program=dict(type='path', default='~/.local/lib/openclaw-models/openclaw-models.js'),
            node=dict(type='str', default='node'),
            state_dir=dict(type='path'),
            profile=dict(type='str'),
            openclaw_version=dict(type='str'),
            allow_destructive=dict(type='bool', default=False),
        ),
        supports_check_mode=True,
    )
    try:
        module.exit_json(**work(module))
    except CliError as error:
        module.fail_json(msg=str(error), **error.details)


def work(module):
    params = module.params
    text = manifest_text(params['manifest'])
    program = params['program']
    if not os.path.isfile(program):
        if module.check_mode:
            module.warn('%s is not installed yet: what would change is unknown.' % program)
            return dict(changed=True, changes=[], restart='none', restart_needed=False)
        raise CliError('%s is not there: run the role openclaw.models.install first.' % program)
    command = [check_node(module, params['node'])] if is_script(program) else []
    document = run(module, command + [program] + arguments(params, module.check_mode), text)
    result = result_of(document, module.check_mode)
    refused = [change['address'] for change in result['changes'] if change.get('destructive')]
    if module.check_mode and refused and not params['allow_destructive']:
        module.warn('This needs allow_destructive, and would be refused: %s.' % ', '.join(refused))
    return result


if __name__ == '__main__':
    main()
