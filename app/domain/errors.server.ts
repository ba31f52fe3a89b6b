import type { Saying, Words } from '../words/words'
import { wordsIn } from '../words/words.server'

/**
 * A rule said no. The message is a sentence for the person who asked: in English, and in the language of whoever has no
 * account where it is given as something to be said in any.
 */
export abstract class Refused extends Error {
  constructor(private readonly sentence: string | Saying) {
    super(typeof sentence === 'string' ? sentence : sentence(wordsIn('en')))
  }

  /** The sentence in these words; one that only people with accounts meet stays in English. */
  in(words: Words): string {
    return typeof this.sentence === 'string' ? this.sentence : this.sentence(words)
  }
}

/** It does not exist, or not for this person; nobody learns which. */
export class NotFound extends Refused {
  override name = 'NotFound'
  constructor(sentence: string | Saying = ({ t }) => t('refusals.nothing')) {
    super(sentence)
  }
}

/** The person may see it, and may not do this with it. */
export class Forbidden extends Refused {
  override name = 'Forbidden'
}

/** What was written cannot be taken as it is. `field` names the input that should change. */
export class Invalid extends Refused {
  override name = 'Invalid'
  constructor(
    sentence: string | Saying,
    readonly field?: string,
  ) {
    super(sentence)
  }
}
