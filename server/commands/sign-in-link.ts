import { signInLinkFor } from '../../app/domain/accounts/sign-in.server'
import { type Command, readWords, withStore } from './command'

export const signInLinkCommand: Command = {
  name: 'sign-in-link',
  usage: 'EMAIL',
  says: 'Prints a link that signs this person in once, within ten minutes. For who cannot get mail.',
  async run(call) {
    const { word: email } = readWords(this, call.words)
    const { baseUrl } = call.env
    const link = await withStore(call, (db) =>
      signInLinkFor(db, call.actor, { email }, { baseUrl }),
    )
    return { json: { link }, text: link }
  },
}
