#!/usr/bin/python
# -*- coding: utf-8 -*-
# Copyright openclaw-models maintainers
# MIT License (see https://opensource.org/license/mit)

from __future__ import absolute_import, division, print_function

__metaclass__ = type

DOCUMENTATION = r"""
---
module: models
short_description: Apply a manifest to OpenClaw's model settings
version_added: 0.1.0
description:
  - Passes a manifest to the program openclaw-models on the host, which plans and applies it.
  - In check mode it only plans and writes nothing. The module is idempotent.
  - Neither a manifest nor a plan contains a credential, so C(no_log) is not used and diff mode shows every change.
options:
  manifest:
    description:
      - The manifest, as a mapping or as text.
      - Read the text of a file with C(lookup('ansible.builtin.file', ...)); errors then contain line numbers.
    type: raw
    required: true
  program:
    description:
      - The program on the host. A file that ends in C(.js), C(.cjs) or C(.mjs) is run by O(node); any other file is executed directly.
      - The role C(openclaw.models.install) installs it at the default path.
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
- name: Apply the models of every gateway
  openclaw.models.models:
    manifest: "{{ lookup('ansible.builtin.file', 'openclaw.models.yaml') }}"
  register: models

- name: Restart the gateway, which reads its settings at start
  ansible.builtin.command: openclaw gateway restart
  when: models.restart_needed

- name: Apply two settings that are written in the playbook
  openclaw.models.models:
    manifest:
      version: 1
      primary: anthropic/claude-opus-4-5
      fallbacks: [openai/gpt-5.2]
"""

RETURN = r"""
changes:
  description: Every change, with address, action, before and after. In check mode, the changes that apply would make.
  returned: success
  type: list
  elements: dict
summary:
  description: Number of changes of each kind.
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
  description: Id of this apply for C(openclaw-models rollback); null if nothing was written.
  returned: success
  type: str
error:
  description: Code, message and remedy.
  returned: failure
  type: dict
document:
  description: The JSON document that the program printed; in check mode, the plan for C(openclaw-models report).
  returned: always
  type: dict
"""

import os

from ansible.module_utils.basic import AnsibleModule
from ansible_collections.openclaw.models.plugins.module_utils.cli import (
    CliError,
    no_plan,
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
            module.warn('%s is not installed yet; the changes are unknown.' % program)
            return dict(
                changed=True, changes=[], restart='none', restart_needed=False, document=no_plan('%s is not installed.' % program)
            )
        raise CliError('%s does not exist. Run the role openclaw.models.install first.' % program)
    command = [check_node(module, params['node'])] if is_script(program) else []
    document = run(module, command + [program] + arguments(params, module.check_mode), text)
    result = result_of(document, module.check_mode)
    refused = [change['address'] for change in result['changes'] if change.get('destructive')]
    if module.check_mode and refused and not params['allow_destructive']:
        module.warn('These changes need allow_destructive and would be refused: %s.' % ', '.join(refused))
    return result


if __name__ == '__main__':
    main()
