import type { z } from 'zod'
import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import type { Invalid } from '../../domain/errors.server'
import { momentAt } from '../../domain/letters/deadline'
import { type SigningTerms, wrongInTerms } from '../../domain/letters/signing-terms.server'
import { openSigning } from '../../domain/letters/stages.server'
import { fixVersion } from '../../domain/letters/versions/versions.server'
import { changeTerms } from '../../domain/sign-on/board/closing.server'
import type { finalSchema } from './schema'

/** Does what one of the page's forms asks. Answers where to go then, or all that is wrong with it. */
export async function act(
  { db }: AppContext,
  person: Person,
  letterId: string,
  value: z.infer<typeof finalSchema>,
): Promise<string | Invalid[]> {
  const here = `/letters/${letterId}/final`
  if (value.intent === 'fix') {
    await fixVersion(db, person, letterId, value.without)
    return here
  }
  const terms: SigningTerms = {
    ask: value.ask,
    signBy: momentAt({ day: value.signBy, time: value.time }, value.timeZone),
    timeZone: value.timeZone,
    contactEmail: value.contactEmail,
  }
  const wrongs = wrongInTerms(person, terms)
  if (wrongs.length > 0) return wrongs
  if (value.intent === 'change') {
    await changeTerms(db, person, letterId, terms)
    return `${here}?changed`
  }
  await openSigning(db, person, letterId, { ...terms, versionId: value.version })
  return `/letters/${letterId}/signing`
}
