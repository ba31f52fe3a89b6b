import { restore } from '../backup'
import { type Command, readWords } from './command'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  says: 'Puts a copy in the place of the store. Stop the server first; what was there is kept beside it.',
  async run({ env, actor, words }) {
    const { file, previous } = await restore(env, readWords(this, words).word, actor.now)
    const kept = previous ? ` What was there before is in ${previous}.` : ''
    return { json: { file, previous }, text: `${file} holds the copy now.${kept}` }
  },
}
