import type { Suggester } from '../../document/suggesting/pen'
import type { Owner } from '../../document/suggestion-marks'
import { newId } from '../new-id'

/** Somebody as the maker of suggestions, at this moment. */
export const suggesterOf = (owner: Owner): Suggester => ({
  ...owner,
  time: new Date().toISOString(),
  newUuid: newId,
})
