import type { Database } from '../../../prisma-free-db/open'
import { findSampleCoalition, sampleLetters } from '../../../prisma-free-db/queries/sample'

export interface Sample {
  readonly coalition: { readonly id: string; readonly slug: string; readonly name: string }
  /** The id of the letter that is being written. */
  readonly draft: string
  /** The public address of the letter that is open for signature. */
  readonly slug: string
}

/** The sample, or null where nobody has opened it. Anybody may know. */
export async function findSample(db: Database): Promise<Sample | null> {
  const coalition = await findSampleCoalition(db)
  if (!coalition) return null
  const letters = await sampleLetters(db, coalition.id)
  const draft = letters.find((letter) => letter.stage === 'drafting')
  const open = letters.find((letter) => letter.stage !== 'drafting')
  return {
    coalition: { id: coalition.id, slug: coalition.slug, name: coalition.name ?? '' },
    draft: draft?.id ?? '',
    slug: open?.slug ?? '',
  }
}
