/** The scripts that make a shell ask the program what could stand at the cursor. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** How to install each, as the help says it. */
export const INSTALLATION: Readonly<Record<Shell, string>> = {
  bash: 'source <(openclaw-models completion bash)',
  zsh: 'source <(openclaw-models completion zsh)',
  fish: 'openclaw-models completion fish > ~/.config/fish/completions/openclaw-models.fish',
};

/** The word behind the program's name that asks; a first line `:files` leaves it to the shell. */
export const COMPLETE_WORD = '__complete';

const BASH = `# Completion of openclaw-models for bash. Install: ${INSTALLATION.bash}
_openclaw_models() {
  local line cut=0 found
  local -a words
  # Bash splits words at colons, and profile ids have some: the words are taken from the line itself.
  read -r -a words <<< "\${COMP_LINE:0:COMP_POINT}"
  [[ "\${COMP_LINE:0:COMP_POINT}" == *' ' ]] && words+=('')
  local current="\${words[\${#words[@]}-1]}"
  # What stands in front of the last colon is on the line already.
  if [[ "$COMP_WORDBREAKS" == *:* && "$current" == *:* ]]; then
    local head="\${current%:*}:"
    cut=\${#head}
  fi
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ "$line" == ':files' ]]; then
      while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen -f -- "$current")
      compopt -o filenames 2> /dev/null
      return
    fi
    line="\${line%%$'\\t'*}"
    COMPREPLY+=("\${line:cut}")
  done < <("\${words[0]}" ${COMPLETE_WORD} -- "\${words[@]:1}" 2> /dev/null)
}
complete -F _openclaw_models openclaw-models
`;

const ZSH = `#compdef openclaw-models
# Completion of openclaw-models for zsh. Install: ${INSTALLATION.zsh}
_openclaw_models() {
  local line value
  local -a offered
  while IFS= read -r line; do
    if [[ "$line" == ':files' ]]; then
      _files
      return
    fi
    value="\${\${line%%$'\\t'*}//:/\\\\:}"
    if [[ "$line" == *$'\\t'?* ]]; then
      offered+=("$value:\${line#*$'\\t'}")
    else
      offered+=("$value")
    fi
  done < <("\${words[1]}" ${COMPLETE_WORD} -- "\${(@)words[2,$CURRENT]}" 2> /dev/null)
  _describe 'openclaw-models' offered
}
if [[ "$funcstack[1]" == '_openclaw_models' ]]; then
  _openclaw_models "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _openclaw_models openclaw-models
fi
`;

const FISH = `# Completion of openclaw-models for fish. Install: ${INSTALLATION.fish}
function __openclaw_models_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l offered ($words[1] ${COMPLETE_WORD} -- $words[2..-1] "$current" 2> /dev/null)
    if test "$offered[1]" = ':files'
        __fish_complete_path "$current"
    else
        string join \\n -- $offered
    end
end
complete -c openclaw-models -f -a '(__openclaw_models_complete)'
`;

export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
