/** Questions to the person at the terminal. Whatever is asked can be given by a flag as well. */
import inquirer from 'inquirer'
import type { Language } from '../diagnostic.ts'
import type { Terminal } from '../world.ts'

export interface Choice<T extends string> {
  readonly value: T
  readonly name: string
  /** Shown below the list while the choice is marked. */
  readonly description?: string
  /** Why it cannot be chosen. */
  readonly disabled?: string
}

export interface Ask {
  text(message: string, options?: { readonly default?: string; readonly check?: (text: string) => string | undefined }): Promise<string> // prettier-ignore
  yesNo(message: string, byDefault: boolean): Promise<boolean>
  choose<T extends string>(message: string, choices: readonly Choice<T>[], byDefault?: T): Promise<T>
  /** A list that shrinks while typing. */
  search(message: string, find: (typed: string) => readonly Choice<string>[]): Promise<string>
}

/** Ctrl-C ends the question with an error named ExitPromptError, which main turns into exit code 130. */
export function askAt(terminal: Terminal, language: Language): Ask {
  const prompt = inquirer.createPromptModule({ input: terminal.input, output: terminal.output })
  const theme = { style: { keysHelpTip: () => (language === 'nl' ? '(pijltjes om te kiezen, Enter als het klaar is)' : '(arrows to choose, Enter when done)') } } // prettier-ignore
  const pick = async (question: object): Promise<unknown> => {
    const answers = (await prompt([{ name: 'answer', ...question }] as never)) as { readonly answer: unknown }
    return answers.answer
  }
  return {
    text: async (message, { default: byDefault, check } = {}) =>
      String(
        await pick({
          type: 'input',
          message,
          default: byDefault,
          validate: (text: string) => check?.(text.trim()) ?? true,
        }),
      ).trim(),
    yesNo: async (message, byDefault) => {
      const words = language === 'nl' ? ['Ja', 'Nee'] : ['Yes', 'No']
      const choices = [
        { value: 'yes', name: words[0] },
        { value: 'no', name: words[1] },
      ]
      return (
        (await pick({ type: 'select', message, choices, default: byDefault ? 'yes' : 'no', theme })) === 'yes'
      )
    },
    choose: async <T extends string>(message: string, choices: readonly Choice<T>[], byDefault?: T) =>
      (await pick({ type: 'select', message, choices, default: byDefault, theme, pageSize: 10 })) as T,
    search: async (message, find) =>
      String(
        await pick({
          type: 'search',
          message,
          source: (typed: string | undefined) => Promise.resolve(find(typed ?? '')),
          theme,
          pageSize: 8,
        }),
      ),
  }
}
