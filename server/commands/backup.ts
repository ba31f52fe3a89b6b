import { backUp } from '../backup'
import { type Command, readWords } from './command'

export const backUpCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  says: 'Writes everything to one new file, while the server runs.',
  async run({ env, words }) {
    const { file, bytes } = await backUp(env, readWords(this, words).word)
    return { json: { file, bytes }, text: `Everything is in ${file} (${bytes} bytes).` }
  },
}
