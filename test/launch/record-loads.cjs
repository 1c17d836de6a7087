// Preloaded: writes which modules of the program and of Node were loaded.
const vm = require('node:vm');
const Module = require('node:module');
const { writeFileSync } = require('node:fs');
const path = require('node:path');

const loaded = { modules: [], builtins: [] };
const { Script } = vm;
vm.Script = class extends Script {
  constructor(text, options) {
    super(text, options);
    for (const [, name] of text.matchAll(/^\/\/! (\S+)$/gm)) loaded.modules.push(name);
  }
};
const load = Module._load;
Module._load = (name, ...rest) => {
  if (Module.isBuiltin(name)) loaded.builtins.push(name);
  if (name.endsWith('.json')) loaded.modules.push(path.basename(name));
  return load(name, ...rest);
};
process.once('exit', () => writeFileSync(process.env.RECORD_LOADS, JSON.stringify(loaded)));
