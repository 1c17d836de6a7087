# The model settings of a manifest as a value, for a config that Nix writes. Made by the program itself: it applies the
# manifest to a copy of the rest of the config.
{
  pkgs,
  openclaw-models,
  manifest,
  # The rest of the config: what the manifest refers to, such as agents, must be in it.
  config ? { },
  # The OpenClaw release that will read the config.
  release,
}:
builtins.fromJSON (
  builtins.readFile (
    pkgs.runCommand "openclaw.json"
      {
        nativeBuildInputs = [ openclaw-models ];
        rest = builtins.toJSON config;
        passAsFile = [ "rest" ];
        inherit manifest release;
      }
      ''
        mkdir state
        cp "$restPath" state/openclaw.json
        openclaw-models apply --yes --allow-destructive --manifest "$manifest" --state-dir "$PWD/state" \
          --openclaw-version "$release"
        cp state/openclaw.json "$out"
      ''
  )
)
