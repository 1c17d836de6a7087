# The lockfile names no registry; Nix wants an address for each package.
registry: lock:
assert registry != "" || throw "Set NPM_CONFIG_REGISTRY to the address of your npm registry, and pass --impure; or override `registry`.";
let
  nameOf = path: builtins.elemAt (builtins.match "(.*/)?node_modules/((@[^/]+/)?[^/]+)" path) 1;
  fileOf = name: builtins.elemAt (builtins.match "(@[^/]+/)?(.+)" name) 1;
  addressed =
    path: entry:
    if path == "" || entry ? resolved then
      entry
    else
      let
        name = entry.name or (nameOf path);
      in
      entry // { resolved = "${registry}/${name}/-/${fileOf name}-${entry.version}.tgz"; };
in
lock // { packages = builtins.mapAttrs addressed lock.packages; }
