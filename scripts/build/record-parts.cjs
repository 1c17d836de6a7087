// Preloaded: writes which parts of the program were evaluated, and which compiled, and which modules of Node were loaded.
const vm = require('node:vm');
const Module = require('node:module');
const { writeFileSync } = require('node:fs');
const path = require('node:path');

const recorded = { parts: [], compiled: [], builtins: [] };

const { Script } = vm;
vm.Script = class extends Script {
  runInThisContext(...options) {
    const group = super.runInThisContext(...options);
    recorded.compiled.push(...Object.keys(group));
    for (const [name, part] of Object.entries(group))
      group[name] = (exports, require, module, _, _export) => {
        recorded.parts.push(name);
        const recording = (other) => {
          if (other.endsWith('.json')) recorded.parts.push(path.basename(other));
          return require(other);
        };
        return part(exports, recording, module, (other) => () => recording(other), _export);
      };
    return group;
  }
};
const load = Module._load;
Module._load = (name, ...rest) => {
  if (Module.isBuiltin(name)) recorded.builtins.push(name);
  return load(name, ...rest);
};
process.once('exit', () => writeFileSync(process.env.RECORD_PARTS, JSON.stringify(recorded)));
