import { startSession } from '../../app/domain/accounts/sessions.server'
import { openSample, samplePeople } from '../../app/domain/sample/sample.server'
import { type Command, withStore } from './command'

export const sampleCommand: Command = {
  name: 'sample',
  usage: '',
  says: 'Opens the sample, and signs in everybody in it: for trying things out and for load tests.',
  async run(call) {
    const { baseUrl } = call.env
    const manner = { secure: baseUrl.startsWith('https:') }
    return withStore(call, async (db) => {
      const sample = await openSample(db, call.actor)
      const people = []
      for (const { accountId, name, email, role } of await samplePeople(db)) {
        const { cookie } = await startSession(db, call.actor, accountId, manner)
        people.push({ name, email, role, cookie: pairOf(cookie) })
      }
      const { slug } = sample.coalition
      return {
        json: { coalition: slug, letter: sample.draft, slug: sample.slug, people },
        text: [
          `The sample is open: ${baseUrl}/sample`,
          `Its letter in drafting: ${baseUrl}/letters/${sample.draft}`,
          `Its letter open for signature: ${baseUrl}/l/${sample.slug}`,
          `${people.length} people are in it; --json gives each with a session cookie.`,
        ].join('\n'),
      }
    })
  },
}

/** `name=value`, as a browser sends it back, of a `Set-Cookie` line. */
const pairOf = (setCookie: string): string => setCookie.split(';', 1)[0] ?? ''
