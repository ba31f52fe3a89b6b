import type { Messages, Translated } from '../words'

export const book: Translated<Messages['book']> = {
  head: 'Su ficha en el libro de organizaciones',
  changed: 'Su cambio está guardado.',
  renewed: 'Su ficha se conserva un año más.',
  allKept: 'Todo lo que se guarda',
  whoSigns: 'Quién firma por ella',
  days: 'Días que necesitan para decidir',
  daysHint:
    'Para que el equipo coordinador les pregunte a tiempo: 14, por ejemplo, si debe reunirse una junta',
  notSaid: 'No lo han dicho',
  language: 'Idioma de la última carta',
  since: 'En el libro desde',
  consented: 'por su propia voluntad, expresada por última vez el <time>{day}</time>',
  whoSees: 'Quién lo ve',
  seen: 'El equipo coordinador de <who>{coalition}</who>',
  seenUnnamed: 'El equipo coordinador de las cartas que firmaron',
  seenWhy: 'Lo usa para pedirles que firmen la próxima carta. Nadie más lo ve.',
  staysUntil: 'Se conserva hasta el <time>{day}</time>',
  whenAsked:
    'Les preguntamos treinta días antes, y una vez más siete días antes. Sin respuesta, se borra por sí sola ese día.',
  renew: 'Conservarla un año desde hoy',
  signed: 'Lo que firmaron',
  signedNothing: 'Nada que siga en pie. Lo que se retira no se guarda aquí.',
  waiting: 'espera al equipo coordinador',
  declined: 'no se incluyó al pie de la carta',
  emailStays:
    'El correo electrónico no cambia, <who>{email}</who>, porque con él ha demostrado quién es. ¿A partir de ahora firma otra persona? Salga del libro, y que ella marque la casilla cuando firme.',
  leaveTitle: 'Salir del libro',
  leaveAbout:
    'Todo lo que se guarda aquí se borra de inmediato. Las cartas que firmaron siguen firmadas. Pueden volver con la próxima carta que firmen.',
  leave: 'Salir y borrar la ficha',
  leftTitle: 'Ha salido del libro',
  left: 'Lo que guardaba de su organización y de usted está borrado. Las cartas que firmaron siguen firmadas: una firma se cambia o se retira con su propio enlace.',
  endedTitle: 'Este enlace ya no funciona',
  ended:
    'Una ficha del libro de organizaciones se conserva un año, salvo que la renueve o salga. Este enlace no lleva a ninguna que siga aquí.',
  endedAgain:
    '¿Llegó entera la dirección? Los programas de correo parten las largas en dos. Puede <link>pedir que le enviemos un enlace nuevo</link>.',
  linkTitle: 'Recibir de nuevo el enlace a su ficha',
  linkAbout:
    'Con el enlace ve todo lo que el libro de organizaciones guarda de usted, lo cambia o sale del libro.',
  linkSent:
    'Si un libro de organizaciones tiene una ficha con la dirección que escribió, va en camino a ella un mensaje con el enlace. Decimos lo mismo en ambos casos, para que nadie averigüe aquí quién está en un libro.',
  daysWrong: 'Escriba un número entero del 1 al 365.',
  sameName: 'Tiene otra ficha con este nombre en el libro.',
}
