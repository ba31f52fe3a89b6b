import type { Messages, Translated } from '../words'

export const letter: Translated<Messages['letter']> = {
  headOpen: 'Firmar: {title}',
  described: 'Una carta abierta. {ask}',
  describedLed: 'Una carta abierta impulsada por {by}. {ask}',
  kickerOpen: 'Una carta abierta para que la firmen organizaciones',
  kickerClosed: 'Una carta abierta que firmaron organizaciones',
  signForOrganisation: 'Firmar por su organización',
  about: 'Unos dos minutos. Sin cuenta.',
  theLetter: 'La carta',
  passOn:
    '¿No le corresponde firmarla? Pásela a quien pueda firmar en nombre de su organización: <link>dirección, textos y un código para imprimir</link>.',
  sharing: '<link>Dirección, textos y un código para imprimir</link>.',
  questions: 'Preguntas: <link>{email}</link>',

  closes: 'Se cierra',
  closed: 'Cerrada',
  sent: 'Enviada',
  daysLeft:
    '{days, plural, =0 {queda menos de un día} one {queda # día} many {quedan # de días} other {quedan # días}}',
  signed: 'Han firmado',
  organisations:
    '{count, plural, =0 {Ninguna organización todavía} one {# organización} many {# de organizaciones} other {# organizaciones}}',
  andPersons:
    '{count, plural, one {y # persona a título personal} many {y # de personas a título personal} other {y # personas a título personal}}',
  askedBy: 'Lo pide',
  forCoalition: 'en nombre de la coalición',

  changesOfText: 'Cambios del texto',
  changedOn: 'Cambiado el <time>{day}</time>:',
  smallFix: 'corrección menor',
  newMeaning: 'cambia el sentido',
  changeLinks:
    '<difference>Qué es distinto</difference>, <before>el texto anterior y quién lo firmó</before>',

  closedTitle: 'El plazo de firma ha terminado',
  closedOn: 'Terminó el {day}.',
  sentOn: 'La carta se envió el {day}.',
  closedStays: 'La carta y la lista de quienes la firmaron siguen aquí.',
  closedSigned:
    '¿Firmó usted? <link>Obtenga el enlace a su firma</link> para cambiarla o retirarla.',

  notDecided:
    '¿Aún no lo han decidido? <link>Díganos que lo están estudiando</link> y cuándo lo decidirán; se lo recordaremos una vez.',
  forYourself: '¿Firma por su cuenta? <link>Firmar a título personal</link>',
  signedAlready: '¿Ya ha firmado? <link>Obtener de nuevo el enlace a su firma</link>',

  signedHeadline:
    '{count, plural, =0 {Nadie ha firmado todavía} one {Ha firmado # organización} many {Han firmado # de organizaciones} other {Han firmado # organizaciones}}',
  nobodyConfirmed: 'Nadie ha confirmado todavía este texto',
  nobodyYet:
    'Las organizaciones que firmen aparecerán aquí cuando hayan confirmado y el equipo coordinador lo haya revisado.',
  nobodyAfterChange:
    'El texto se cambió mientras las organizaciones lo firmaban. Las que firmaron el anterior aparecerán aquí cuando hayan confirmado este.',
  nobodySigned: 'Ninguna organización había firmado cuando se cerró la carta.',
  newestFirst: 'Por orden de firma, las más recientes primero.',
  unnamed:
    '{count, plural, one {Una de ellas no se nombra en público.} many {# de ellas no se nombran en público.} other {# de ellas no se nombran en público.}}',
  heldUntil: 'Sus nombres se harán públicos a la vez: {launch}.',
  heldUntilLaunch: 'Sus nombres se harán públicos a la vez, cuando se presente la carta.',
  invitedUntil:
    'Solo las organizaciones invitadas y la coalición ven estos nombres. Se harán públicos a la vez: {launch}.',
  invitedUntilLaunch:
    'Solo las organizaciones invitadas y la coalición ven estos nombres. Se harán públicos a la vez, cuando se presente la carta.',
  persons: 'A título personal',
  aboutPersons: 'El lugar donde trabajan indica quiénes son; no ha firmado.',
  later: 'Adhesiones posteriores',
  aboutLater: 'Se sumaron después de que se enviara la carta.',
  more: '{count, plural, one {La que firmó antes} many {# de nombres que firmaron antes} other {Los # nombres que firmaron antes}}',
  pages: 'Páginas de nombres',
  pageBefore: 'Nombres anteriores a estos',
  pageOf: 'Página {at, number} de {of, number}',
  pageAfter: 'Más nombres',
  confirmedAgain: 'confirmado de nuevo el <time>{day}</time>',
  leftOn: 'se retiró el <time>{day}</time>, después de que se enviara la carta',

  keptTitle: 'Qué pasa con lo que escribe aquí',
  what: 'Qué',
  whatKept:
    'Lo que escribe en el formulario, sobre su organización y sobre usted. Nada más: ni rastreo, ni cookies, ni se guarda la dirección de su dispositivo.',
  why: 'Para qué',
  whyKept:
    'Para mostrar qué organizaciones respaldan la carta y para contactar con usted si se corrige el texto.',
  howLong: 'Cuánto tiempo',
  howLongOpen:
    'Lo que no es público se borra el <b>{day}</b>, {days, plural, one {# día} many {# de días} other {# días}} después del último día para firmar; si ese día cambia, este también. Lo que no confirme se borra al cabo de tres semanas. Lo que nos permita hacer público se queda con la carta.',
  howLongClosed:
    'Lo que no es público se borra el <b>{day}</b>, {days, plural, one {# día} many {# de días} other {# días}} después del cierre. Lo que no confirme se borra al cabo de tres semanas. Lo que nos permita hacer público se queda con la carta.',
  whoSees: 'Quién lo ve',
  coordinators:
    '{count, plural, one {La única persona que coordina la carta.} many {Las # de personas que coordinan la carta.} other {Las # personas que coordinan la carta.}}',
  coordinatorsLed:
    '{count, plural, one {La única persona que coordina la carta, que impulsa <who>{lead}</who>.} many {Las # de personas que coordinan la carta, que impulsa <who>{lead}</who>.} other {Las # personas que coordinan la carta, que impulsa <who>{lead}</who>.}}',
  othersSee:
    'Quien reciba la carta verá la organización y, si usted lo permite, su nombre; las cartas a organismos públicos pueden divulgarse en virtud de las leyes de acceso a la información. Nadie más lo ve, y ninguna otra empresa lo trata.',
  yourSay: 'Usted decide',
  yourSayIs:
    'Vea, cambie o retire lo que escribió con el enlace de su correo electrónico, hasta que se envíe la carta. Después todavía puede retirarse, y la lista lo dirá. Si alguien corre peligro, oculte el nombre de inmediato en todas las páginas públicas con el mismo enlace.',
  yourSayOrWrite:
    'Vea, cambie o retire lo que escribió con el enlace de su correo electrónico, hasta que se envíe la carta. Después todavía puede retirarse, y la lista lo dirá. Si alguien corre peligro, oculte el nombre de inmediato en todas las páginas públicas con el mismo enlace, o escriba a <link>{email}</link>.',
  whichText: '¿Qué texto exacto estoy firmando?',
  whichTextIs:
    'El texto definitivo, versión {version, number}, fijado el <time>{moment}</time>. Si cambia una sola coma, esta huella (SHA-256) también cambia y se le avisa:',
  notForYou: '¿No es para ustedes? <link>Diga que no van a firmar</link>, y nadie se lo recordará.',
  saidNo:
    'Ha dicho que su organización no firmará. Firme a pesar de todo, o <link>cambie lo que dijo</link>.',
  bookKept:
    'Solo si lo marca, el libro de organizaciones guarda una copia para la próxima carta, mientras lo renueve una vez al año.',
  texts: 'La carta en sus idiomas',
}
