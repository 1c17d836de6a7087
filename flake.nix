{
  description = "Declare OpenClaw's models in one YAML file; see the plan; apply exactly that";

  inputs.nixpkgs.url = "nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      forAllSystems =
        make:
        lib.genAttrs [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ] (
          system: make nixpkgs.legacyPackages.${system}
        );
    in
    {
      packages = forAllSystems (pkgs: {
        default = pkgs.callPackage ./integrations/nix/package.nix { source = self; };
      });

      lib.modelsOf = import ./integrations/nix/models-of.nix;

      homeManagerModules.example = import ./integrations/nix/home-manager.nix self;
    };
}
