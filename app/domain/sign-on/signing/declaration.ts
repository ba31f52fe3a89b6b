import type { Words } from '../../../words/words'

/** What somebody declares who signs for an organisation, where the coordinators set no other words. */
export const USUAL_DECLARATION = 'I have the authority to sign this letter for my organisation.'

/** The words of a declaration as they are read: the usual ones in the reader's language, the coordinators' own as they are. */
export const declarationIn = (declaration: string, { t }: Words): string =>
  declaration === USUAL_DECLARATION ? t('form.usualDeclaration') : declaration
