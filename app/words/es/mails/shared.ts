import type { Messages, Translated } from '../../words'

export const shared: Translated<Messages['mails']['shared']> = {
  aCoordinator: 'El equipo coordinador de la carta',
  named: {
    organisation: 'En público: la organización, sin su nombre.',
    person: 'En público: la organización, con su nombre y su cargo.',
    none: 'En público: nada; solo quien reciba la carta verá que firmó.',
    self: 'En público: su nombre y a qué se dedica.',
  },
  beside: 'Junto al nombre: «{sentence}»',
  finalText:
    'El texto es el texto definitivo del {day}, versión {version, number}. Está más abajo, al final de este mensaje.',
  staysAt: 'También sigue aquí:',
  signedText: 'El texto que se firmó',
  disputeMeans:
    'Quien lo diga en esa página retira el nombre de la lista hasta que el equipo coordinador lo haya examinado.',
}
