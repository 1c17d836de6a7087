# An example for nix-openclaw, whose config belongs to Nix: `apply` refuses to write it (E315). So the manifest is applied
# when the config is built. `plan` on the machine then shows no changes.
openclaw-models:
{ pkgs, ... }:
{
  home.packages = [ openclaw-models.packages.${pkgs.system}.default ];

  programs.openclaw = {
    enable = true;
    config = openclaw-models.lib.modelsOf {
      inherit pkgs;
      openclaw-models = openclaw-models.packages.${pkgs.system}.default;
      manifest = ./openclaw.models.yaml;
      release = "2026.9.6";
      # Your other settings.
      config = {
        gateway.mode = "local";
      };
    };
  };
}
