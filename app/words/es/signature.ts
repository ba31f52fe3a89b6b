import type { Messages, Translated } from '../words'

export const signature: Translated<Messages['signature']> = {
  confirmEnded:
    'Un enlace de confirmación funciona durante tres semanas. Lo que se escribió ya está borrado: abra la página de la carta y firme de nuevo, si todavía está abierta.',
  manageEnded:
    'El enlace a una firma funciona hasta que se borran los datos de contacto, 28 días después de que termine el plazo de firma. Entonces ya no queda nada que cambiar; lo que permitió hacer público se queda con la carta.',
  readHere: 'Leer aquí el texto completo',
  textLanguages: 'Este texto en sus idiomas',
  exactText: 'El texto exacto',
  finalText: 'el texto definitivo del <time>{day}</time>, versión {version, number}',
  fingerprintIs: 'Su huella (SHA-256), que cambia con cada coma:',
  severalTexts: 'Es una sola, del texto en todos sus idiomas: {languages}.',
  namedOrganisation: 'La organización, sin su nombre',
  namedPerson: 'La organización, con su nombre y su cargo',
  namedNone: 'Nada; solo quien reciba la carta verá que firmó',
  namedSelf: 'Su nombre y a qué se dedica',
  oneStep: 'Queda un paso',
  confirmTitle: 'Confirmar la firma',
  confirmConsidering: 'Confirme que lo están estudiando',
  yesConsidering: 'Sí, lo estamos estudiando',
  changedTitle: 'El texto ha cambiado desde que rellenó el formulario',
  changedSince: 'Usted confirma el texto tal como está ahora. Esto ha pasado con el que leyó:',
  letter: 'Carta',
  signedBy: 'Firma',
  consideredBy: 'La estudia',
  inPersonalCapacity: 'a título personal',
  forIt: 'En su nombre',
  filledInBy: 'Formulario rellenado por <who>{name}</who>',
  copyGoes: 'Se envía una copia del comprobante a {email}',
  copyWent: 'Se envió una copia del comprobante a {email}',
  decidesBy: 'Decide a más tardar el',
  inPublic: 'En público',
  keptUntil: 'Se guarda hasta el',
  thenDeleted:
    'Entonces se borra su correo electrónico. Lo que nos permita hacer público se queda con la carta.',
  notRight:
    '¿No es correcto? Cierre esta página: sin confirmación nada cuenta, y lo escrito se borra al cabo de tres semanas. <link>No he sido yo</link>',
  lateTitle: 'Ya es tarde para confirmar',
  late: 'El plazo para confirmar firmas de «<who>{title}</who>» ha terminado, así que esta ya no puede añadirse con este enlace. Lo que escribió se borra tres semanas después de haberlo escrito. Si todavía quiere figurar al pie de la carta, escriba a quien se lo pidió: hasta que se envíe puede añadirle.',
  hasSigned: '<who>{organisation}</who> ha firmado',
  isConsidering: '<who>{organisation}</who> lo está estudiando',
  noted:
    'Queda anotado, y no se ha firmado nada. En su correo electrónico está el enlace con el que puede firmar, cambiar el día o decir que no. Se lo recordaremos una vez, el <time>{day}</time>.',
  isConfirmed:
    'La firma de «<who>{title}</who>» está confirmada. El equipo coordinador revisa cada firma antes de incluirla en la lista.',
  receiptSent:
    'En su correo electrónico tiene un comprobante. Guárdelo: dice qué texto firmó y contiene el enlace para cambiar la firma, ocultar el nombre o retirarse.',
  notMeTitle: 'No he sido yo',
  notMeDoneTitle: 'Está borrado',
  notMeDone:
    'Lo que alguien escribió con su dirección ya no existe. No se firmó nada con ella, y nada fue público.',
  notMeLateTitle: 'Ya se ha confirmado',
  notMeLate:
    'Alguien que lee este buzón lo confirmó. Si no es correcto, abra el comprobante en el mismo buzón: su enlace retira la firma y borra lo escrito.',
  notMeAsk: '¿No ha sido usted?',
  notMeAbout:
    'Alguien dio su dirección para firmar «<title>{letter}</title>» en nombre de <who>{organisation}</who>. Si no fue usted, haga que se borre ahora lo que escribió. Sin usted no se firma nada en ningún caso.',
  notMeDelete: 'No he sido yo: borrarlo',
  disputeTitle: 'Esto no es correcto',
  disputeDoneTitle: 'Se ha avisado al equipo coordinador',
  disputeDone:
    'Examina la firma de <who>{organisation}</who>. Mientras tanto, y hasta que se envíe la carta, no figura en la lista.',
  disputeAsk: '¿No ha firmado <who>{organisation}</who>?',
  disputeTold: {
    email:
      'El equipo coordinador anotó que <who>{name}</who>, <who>{role}</who>, dijo que sí por correo electrónico el {day}. Si no es correcto, dígalo: el nombre sale de la lista y el equipo coordinador lo examina.',
    letter:
      'El equipo coordinador anotó que <who>{name}</who>, <who>{role}</who>, dijo que sí por carta el {day}. Si no es correcto, dígalo: el nombre sale de la lista y el equipo coordinador lo examina.',
    telephone:
      'El equipo coordinador anotó que <who>{name}</who>, <who>{role}</who>, dijo que sí por teléfono el {day}. Si no es correcto, dígalo: el nombre sale de la lista y el equipo coordinador lo examina.',
    meeting:
      'El equipo coordinador anotó que <who>{name}</who>, <who>{role}</who>, dijo que sí en una reunión el {day}. Si no es correcto, dígalo: el nombre sale de la lista y el equipo coordinador lo examina.',
  },
  disputeSigned:
    '<who>{name}</who>, <who>{role}</who>, firmó la carta en su nombre. Si no tiene facultad para ello, dígalo: el nombre sale de la lista y el equipo coordinador lo examina.',
  inBook: 'Libro de organizaciones',
  bookAsked: 'Se guarda para la próxima carta, como pidió',
  bookFor: 'Durante un año, salvo que lo renueve. El comprobante contiene el enlace para salir.',
  bookNow:
    'Ya está en el libro de organizaciones. El comprobante contiene también el enlace a su ficha, con el que puede cambiarla o salir.',
}
