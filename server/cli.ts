import { backUpCommand } from './commands/backup'
import type { Command, Result } from './commands/command'
import { exportCommand } from './commands/export'
import { help } from './commands/help'
import { importCommand } from './commands/import'
import { restoreCommand } from './commands/restore'
import { sampleCommand } from './commands/sample'
import { signInLinkCommand } from './commands/sign-in-link'
import { readEnv } from './env'

const commands: readonly Command[] = [
  signInLinkCommand,
  importCommand,
  exportCommand,
  backUpCommand,
  restoreCommand,
  sampleCommand,
]

/**
 * `npm run cli -- COMMAND …`: what the operator does without a browser, on the same data as the
 * server and beside it. With `--json` one JSON object goes to standard output and nothing else.
 */
async function main(words: readonly string[]): Promise<void> {
  const json = words.includes('--json')
  const [name = 'help', ...rest] = words.filter((word) => word !== '--json')
  try {
    const result = await run(name, rest)
    await print(json ? JSON.stringify(result.json) : result.text)
  } catch (error) {
    if (json) await print(JSON.stringify({ error: sentenceOf(error) }))
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}

async function run(name: string, rest: string[]): Promise<Result> {
  if (name === 'help' || name === '--help' || name === '-h') return help(commands)
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    throw new Error(`There is no command "${name}". Try: npm run cli -- help`)
  }
  return command.run({
    env: readEnv(process.env),
    actor: { kind: 'instance', now: new Date() },
    words: rest,
    documentWorker: new URL('./document-worker.js', import.meta.url),
  })
}

function print(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()))
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

await main(process.argv.slice(2))
// A worker or an idle connection must not keep a command from ending.
process.exit()
