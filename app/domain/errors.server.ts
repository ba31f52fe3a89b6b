/** A rule said no. The message is a sentence for the person who asked. */
export abstract class Refused extends Error {}

/** It does not exist, or not for this person; nobody learns which. */
export class NotFound extends Refused {
  override name = 'NotFound'
  constructor(message = 'There is nothing here, or nothing that you may see.') {
    super(message)
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
    message: string,
    readonly field?: string,
  ) {
    super(message)
  }
}
