import type { Listing, NamesShown } from '../../../../prisma-free-db/tables/signing-terms'

/** What decides who may see a letter's page and the names on it; null where nobody has set anything. */
export interface Showing {
  readonly listing: Listing | null
  readonly names_shown: NamesShown | null
  readonly launch_at: string | null
}

/** Who may read the names of those who signed. */
export type NamesFor = 'everybody' | 'invited'

/** True once a letter is launched: its time has come. */
export const isLaunched = ({ launch_at }: Pick<Showing, 'launch_at'>, now: Date): boolean =>
  launch_at !== null && launch_at <= now.toISOString()

/** The names are for those who were invited, and for members, until a letter that is set so is launched. */
export const namesFor = (letter: Showing, now: Date): NamesFor =>
  letter.names_shown !== 'at launch' || isLaunched(letter, now) ? 'everybody' : 'invited'

/** True where search engines may know of the page: coordinators have listed the letter and launched it. */
export const mayBeFound = (letter: Showing, now: Date): boolean =>
  letter.listing === 'listed' && isLaunched(letter, now)

/** True where launching changes what the public sees. */
export const hasLaunch = (letter: Pick<Showing, 'listing' | 'names_shown'>): boolean =>
  letter.listing === 'listed' || letter.names_shown === 'at launch'
