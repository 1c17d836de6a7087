"""Runs the module with a stand-in for Ansible: parameters as JSON on stdin, its result as JSON on stdout."""
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import types

collection = sys.argv[1]
task = json.load(sys.stdin)
warnings = []


class Ended(Exception):
    pass


class AnsibleModule:
    def __init__(self, argument_spec, supports_check_mode):
        self.spec = argument_spec
        unknown = set(task['params']) - set(argument_spec)
        assert not unknown, unknown
        self.params = {name: task['params'].get(name, spec.get('default')) for name, spec in argument_spec.items()}
        for name, spec in argument_spec.items():
            if spec['type'] == 'path' and self.params[name] is not None:
                self.params[name] = os.path.expanduser(self.params[name])
        self.check_mode = supports_check_mode and task['check']

    def get_bin_path(self, name):
        return shutil.which(name)

    def run_command(self, command, data=None, binary_data=False, environ_update=None, use_unsafe_shell=False):
        assert isinstance(command, list) and not use_unsafe_shell
        assert data is None or (isinstance(data, bytes) and binary_data)
        env = dict(os.environ, **(environ_update or {}))
        done = subprocess.run(command, input=data, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def warn(self, text):
        warnings.append(text)

    def exit_json(self, **result):
        self.end(result)

    def fail_json(self, **result):
        self.end(dict(result, failed=True))

    def end(self, result):
        json.dump({'result': result, 'warnings': warnings, 'spec': self.spec}, sys.stdout)
        raise Ended


def load(name, file):
    spec = importlib.util.spec_from_file_location(name, os.path.join(collection, file))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


sys.dont_write_bytecode = True
for name in ('ansible', 'ansible.module_utils'):
    sys.modules[name] = types.ModuleType(name)
basic = sys.modules['ansible.module_utils.basic'] = types.ModuleType('ansible.module_utils.basic')
basic.AnsibleModule = AnsibleModule
parts = 'ansible_collections.openclaw.models.plugins.module_utils'.split('.')
for index in range(len(parts)):
    name = '.'.join(parts[: index + 1])
    sys.modules[name] = types.ModuleType(name)
load('ansible_collections.openclaw.models.plugins.module_utils.cli', 'plugins/module_utils/cli.py')
module = load('models', 'plugins/modules/models.py')
if task.get('documentation'):
    json.dump({'documentation': module.DOCUMENTATION, 'examples': module.EXAMPLES, 'returned': module.RETURN}, sys.stdout)
else:
    try:
        module.main()
    except Ended:
        pass
