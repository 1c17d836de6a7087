{
  lib,
  buildNpmPackage,
  importNpmLock,
  nodejs_24,
  source,
  # The address of an npm registry, such as a mirror; without one, that of the environment (`--impure`).
  registry ? builtins.getEnv "NPM_CONFIG_REGISTRY",
}:
let
  lock = import ./lock.nix (lib.removeSuffix "/" registry) (lib.importJSON (source + "/package-lock.json"));
in
buildNpmPackage {
  pname = "openclaw-models";
  inherit (lib.importJSON (source + "/package.json")) version;
  src = source;
  nodejs = nodejs_24;

  npmDeps = importNpmLock {
    package = lib.importJSON (source + "/package.json");
    packageLock = lock;
  };
  inherit (importNpmLock) npmConfigHook;

  # The package has no dependencies at run time: everything is in dist/.
  dontNpmPrune = true;
  installPhase = ''
    runHook preInstall
    mkdir -p $out/lib/openclaw-models $out/bin $out/share/man/man1
    cp dist/openclaw-models.js dist/openclaw-models.data.json dist/third-party-notices.txt $out/lib/openclaw-models/
    cp dist/openclaw-models.1 $out/share/man/man1/
    ln -s $out/lib/openclaw-models/openclaw-models.js $out/bin/openclaw-models
    runHook postInstall
  '';

  meta = {
    description = "Declare OpenClaw's models in one YAML file; see the plan; apply exactly that";
    license = lib.licenses.mit;
    mainProgram = "openclaw-models";
  };
}
