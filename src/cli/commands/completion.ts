import type { Run } from '../command.ts'
import { completeCommand } from '../complete-command.ts'

/** Prints a script that lets a shell complete commands, options and ids. */
export const run: Run = ({ world }, [shell = '']) => {
  world.out.write(scripts[shell]!)
  return Promise.resolve(0)
}

const ask = `outcomes ${completeCommand}`

const scripts: Readonly<Record<string, string>> = {
  bash: `# In ~/.bashrc:  eval "$(outcomes completion bash)"
_outcomes() {
  local IFS=$'\\n'
  COMPREPLY=($(${ask} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _outcomes outcomes
`,
  zsh: `# In ~/.zshrc, after compinit:  eval "$(outcomes completion zsh)"
_outcomes() {
  local -a found
  found=("\${(@f)$(${ask} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _outcomes outcomes
`,
  fish: `# In ~/.config/fish/config.fish:  outcomes completion fish | source
complete -c outcomes -a '(${ask} (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
  powershell: `# In $PROFILE:  outcomes completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName outcomes -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '""' }
  ${ask} @words 2>$null | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
}
