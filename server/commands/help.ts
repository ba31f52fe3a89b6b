import type { Command, Result } from './command'

/** The list of commands. */
export function help(commands: readonly Command[]): Result {
  const lines = commands.map(({ name, usage, says }) => ({
    call: [name, usage].filter(Boolean).join(' '),
    says,
  }))
  const text = lines.map(({ call, says }) => `  ${call}\n      ${says}`)
  return {
    json: { commands: lines },
    text: [
      'npm run cli -- COMMAND, where COMMAND is one of:\n',
      ...text,
      '\nWith --json a command prints one JSON object and nothing else.',
      'They work on DATA_DIR or DATABASE_URL, beside a running server.',
    ].join('\n'),
  }
}
