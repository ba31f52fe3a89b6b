import type { Messages, Translated } from '../words'

export const page: Translated<Messages['page']> = {
  skip: 'Ir al contenido',
  languages: 'Idioma de esta página',
  sample: 'Una muestra: nada en ella es real',
  momentUtc: '{day}, {time} UTC',
  lastMoment: '{day}, {time}, hora de {place}',
  optional: '(opcional)',
  wrongs:
    '{count, plural, one {Queda una cosa por corregir} many {Quedan # de cosas por corregir} other {Quedan # cosas por corregir}}',
  leaveEmpty: 'Deje esto vacío',
  differenceKey: 'Lo <ins>subrayado</ins> es nuevo; lo <del>tachado</del> ya no está.',
  backToLetter: 'Volver a la carta',
  nothingTitle: 'Aquí no hay nada',
  nothing:
    'Puede que la dirección no sea correcta, que el enlace ya se haya usado o que no le corresponda verlo.',
  cannotTitle: 'Eso no se puede hacer',
  cannot: 'Vuelva atrás e inténtelo de nuevo.',
  brokenTitle: 'Algo ha fallado aquí',
  broken:
    'No es culpa suya, y lo que se guardó sigue guardado. Inténtelo de nuevo dentro de un minuto; si vuelve a ocurrir, avise a quien administra este servicio e indique cuándo ocurrió.',
  toOpenLetters: 'Ver las cartas abiertas',
  linkEndedTitle: 'Este enlace ha caducado',
  wholeAddress:
    '¿Ha llegado la dirección entera? Los programas de correo parten en dos las que son largas.',
}
