/**
 * The shell completion scripts. Each calls `openclaw-models __complete -- WORDS...`, which prints
 * `value<TAB>description` lines or the line `:files`.
 */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}

/** Bash 3.2 or later, without bash-completion. */
const BASH = `# bash completion for openclaw-models. The program itself says what fits.

_openclaw_models() {
  local IFS=$' \\t\\n' words=() rest=$COMP_LINE word trimmed last i
  COMPREPLY=()

  # Bash also splits words at :, = and @. What has no blank in between is one word.
  for (( i = 0; i <= COMP_CWORD; i++ )); do
    word=\${COMP_WORDS[i]}
    trimmed=\${rest#"\${rest%%[![:space:]]*}"}
    if [[ \${trimmed:0:\${#word}} != "$word" ]]; then
      words=("\${COMP_WORDS[@]:0:COMP_CWORD+1}")
      rest=
      break
    fi
    last=$(( \${#words[@]} - 1 ))
    if (( i > 0 )) && [[ $trimmed == "$rest" ]]; then
      words[last]+=$word
    else
      words+=("$word")
    fi
    rest=\${trimmed:\${#word}}
  done

  # Only what is left of the cursor counts.
  last=$(( \${#words[@]} - 1 ))
  local current=\${words[last]} piece=\${COMP_WORDS[COMP_CWORD]}
  local behind=$(( \${#COMP_LINE} - \${#rest} - COMP_POINT ))
  if [[ -n $rest ]] || (( behind > 0 )); then
    (( behind > \${#piece} )) && behind=\${#piece}
    (( behind > 0 )) && piece=\${piece:0:\${#piece}-behind} current=\${current:0:\${#current}-behind}
  fi
  words[last]=$current

  # Readline replaces the last piece only, or nothing where that is one of the characters that split.
  local head=\${current%"$piece"}
  [[ -n $piece && $piece != *[!:=@]* ]] && head=$current
  # An @ belongs to what follows.
  head=\${head%@}

  local program=\${COMP_WORDS[0]} line value first=1
  [[ $program == '~/'* ]] && program=$HOME/\${program:2}
  type -P "$program" > /dev/null || program=openclaw-models
  while IFS= read -r line; do
    if [[ -n $first && $line == :files ]]; then
      if ! compopt -o default 2> /dev/null; then
        IFS=$'\\n'
        COMPREPLY=($(compgen -f -- "$piece"))
      fi
      return
    fi
    first=
    value=\${line%%$'\\t'*}
    value=\${value:\${#head}}
    # What comes out of a file must not become code on the command line.
    if [[ $current == [\\"\\']* ]]; then
      [[ $value == *[\\"\\'\\\`\\$\\\\!]* ]] && continue
    elif [[ $value == *[!A-Za-z0-9_./:@%+=,-]* ]]; then
      printf -v value %q "$value"
    fi
    COMPREPLY+=("$value")
  done < <("$program" __complete -- "\${words[@]:1}" < /dev/null 2> /dev/null)
}

complete -o nosort -F _openclaw_models openclaw-models 2> /dev/null || complete -F _openclaw_models openclaw-models
`;

/** Sourced after compinit, or as the file _openclaw-models in a folder of fpath. */
const ZSH = `#compdef openclaw-models
# zsh completion for openclaw-models. The program itself says what fits.

_openclaw-models() {
  local program=\${(Q)words[1]} line value text
  local -a before lines candidates
  [[ $program == '~/'* ]] && program=$HOME/\${program#'~/'}
  whence -p -- "$program" > /dev/null || program=openclaw-models
  (( CURRENT > 2 )) && before=("\${(@Q)words[2,CURRENT-1]}")
  lines=("\${(@f)$("$program" __complete -- "\${before[@]}" "\${(Q)PREFIX}" < /dev/null 2> /dev/null)}")
  if [[ $lines[1] == :files ]]; then
    [[ $PREFIX == --*=* ]] && compset -P 1 '*='
    _files
    return
  fi
  for line in "\${lines[@]}"; do
    [[ -n $line ]] || continue
    value=\${line%%$'\\t'*}
    text=\${line#"$value"}
    text=\${text#$'\\t'}
    value=\${value//\\\\/\\\\\\\\}
    candidates+=("\${value//:/\\\\:}\${text:+:$text}")
  done
  _describe -V -t values openclaw-models candidates -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
}

if [[ $funcstack[1] == _openclaw-models ]]; then
  _openclaw-models "$@"
elif (( $+functions[compdef] )); then
  compdef _openclaw-models openclaw-models
else
  print -u2 'openclaw-models: completion needs compinit; put "autoload -Uz compinit && compinit" before it.'
fi
`;

/** Fish 3.0 or later. If the condition fails, fish completes files as usual. */
const FISH = `# fish completion for openclaw-models. The program itself says what fits.

function __openclaw_models_ask
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    command -sq -- $program; or set program openclaw-models
    set -e words[1]
    set -g __openclaw_models_found (command $program __complete -- $words "$current" < /dev/null 2> /dev/null)
    test "$__openclaw_models_found[1]" != :files
end

complete -c openclaw-models -e
complete -c openclaw-models -k -f -n __openclaw_models_ask -a '$__openclaw_models_found'
`;

/** PowerShell 5 or later. Without a result it completes files as usual. */
const POWERSHELL = `# PowerShell completion for openclaw-models. The program itself says what fits.

Register-ArgumentCompleter -Native -CommandName openclaw-models -ScriptBlock {
    param($current, $tree, $cursor)
    $words = @($tree.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    # Windows PowerShell drops an empty argument, and the quotes in one.
    $last = if ($current) { "$current".Trim("'", '"') } elseif ($PSVersionTable.PSVersion.Major -lt 7) { '""' } else { '' }
    $found = @(& openclaw-models __complete -- @words $last 2> $null)
    if ($found[0] -eq ':files') { return }
    foreach ($line in $found) {
        $value, $text = $line -split "\`t", 2
        if (-not $value) { continue }
        if (-not $text) { $text = $value }
        # What comes out of a file must not become code on the command line.
        $word = if ($value -match '^[A-Za-z0-9_./:=+-][A-Za-z0-9_./:@%=+-]*$') { $value } else { "'" + ($value -replace "['\u2018\u2019\u201a\u201b]", '$0$0') + "'" }
        [System.Management.Automation.CompletionResult]::new($word, $value, 'ParameterValue', $text)
    }
}
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };
