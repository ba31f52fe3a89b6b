import type { Messages, Translated } from '../words'

export const manage: Translated<Messages['manage']> = {
  head: 'Su firma',
  doesSign: '¿Firma <who>{organisation}</who>?',
  signatureOf: 'La firma de <who>{organisation}</who>',
  done: {
    changed: 'Su cambio se ha guardado.',
    day: 'El día se ha cambiado. Se lo recordaremos una vez, ese día.',
    signed: 'Su organización ha firmado. Le llegará un comprobante.',
    hidden: 'El nombre está oculto en todas las páginas públicas.',
    shown: 'El nombre se muestra de nuevo.',
  },
  changeIt: 'Cambiarla',
  save: 'Guardar el cambio',
  nothingYet: 'Todavía no se ha firmado nada, y no figura en ninguna lista.',
  nothingWas: 'El plazo de firma ha terminado, y no se firmó nada.',
  decideBy: 'Deciden a más tardar el',
  coordinatorsSee: 'Solo lo ve el equipo coordinador',
  deletedOn: 'Se borra el',
  moveDay: 'Cambiar el día',
  moveDayHint: 'Se lo recordaremos una vez, ese día.',
  unconfirmed: 'Todavía no está confirmada.',
  confirmed: 'Está confirmada y espera a que el equipo coordinador la revise.',
  accepted: 'Figura al pie de la carta.',
  declined: 'El equipo coordinador no la ha incluido al pie de la carta.',
  acceptedUnder: 'Figura al pie de la versión {version, number}, que usted aceptó.',
  textChanged:
    'El texto ha cambiado desde entonces. <link>Ver la diferencia y si debe confirmarla</link>',
  signed: 'Firmado',
  oneForAll: 'Una sola para el texto en todos sus idiomas: {languages}. Usted lo leyó en {readIn}.',
  youDeclared: 'Usted declaró',
  mayDeclare: 'Que puede firmar',
  staysPublic: 'Lo que nos permitió hacer público se queda con la carta.',
  wasSent: 'La carta se ha enviado con la firma tal como figura aquí.',
  mayLeave: 'Puede cambiarla o retirarse hasta que se envíe la carta.',
  hiddenTitle: 'El nombre está oculto',
  danger: '¿Alguien corre peligro?',
  hiddenByYou:
    'No está en ninguna página pública ni en ningún archivo de la carta. Solo usted puede mostrarlo de nuevo.',
  hiddenByThem:
    'El equipo coordinador lo ha ocultado en todas las páginas públicas y archivos de la carta.',
  showAgain: 'Mostrarlo de nuevo',
  keepHidden: 'Mantenerlo oculto, hagan lo que hagan',
  hide: 'Ocultar el nombre en todas las páginas públicas',
  aboutHiding:
    'Al instante deja de estar en toda página pública y en todo archivo que se haga a partir de ahora; la firma sigue contando. Las copias que otros hayan hecho antes no dependen de nosotros.',
  hideNow: 'Ocultar el nombre ahora',
  sayNo: 'Decir que no',
  weDoNot: 'No la firmamos',
  aboutNo:
    'Lo que escribió se borra de inmediato. Todavía puede firmar mientras la carta esté abierta.',
  noAndDelete: 'Decir que no y borrar mis datos',
  leave: 'Retirarse',
  takeBack: 'Retirarla',
  leaveAlone: 'Retirarse y dejar la firma',
  leaveLetter: 'Retirarse de la carta',
  takeBackSignature: 'Retirar la firma',
  aloneMeans:
    'Su nombre, cargo y correo electrónico se borran de inmediato. Otra persona de su organización responde de la firma, que permanece.',
  sentMeans:
    'La carta se ha enviado con su firma: eso no puede deshacerse. La lista dirá que se retiró después, y su cargo y correo electrónico se borran de inmediato.',
  takeBackMeans:
    'La firma sale de la lista, y su nombre, cargo y correo electrónico se borran de inmediato. No puede deshacerse, pero puede firmar de nuevo mientras la carta esté abierta.',
  deleteMine: 'Borrar lo que se guarda sobre mí',
  leaveAndDelete: 'Retirarme y borrar mis datos',
  takeBackAndDelete: 'Retirarla y borrar mis datos',
  leaveAsOrganisation: 'Retirarse como organización',
  takeBackOrganisation: 'Retirar la firma de la organización',
  wholeSent:
    'La lista dirá que la organización se retiró después de enviarse la carta. Lo que se guarda sobre usted y sobre quienes también firmaron en su nombre se borra de inmediato. No puede deshacerse.',
  whole:
    'La organización sale de la lista. Lo que se guarda sobre usted y sobre quienes también firmaron en su nombre se borra de inmediato. No puede deshacerse.',
  leftTitle: 'Se ha retirado de la carta',
  takenBackTitle: 'La firma se ha retirado',
  left: 'Lo que escribió sobre usted está borrado. La carta se había enviado con la firma; la lista dice que se retiró el <time>{day}</time>, después del envío.',
  takenBack: 'Lo que escribió sobre usted está borrado, y ya no figura en ninguna lista.',
  signAgain: '¿Fue un error? Mientras la carta esté abierta puede <link>firmarla de nuevo</link>.',
  textHead: 'El nuevo texto',
  textTitles: {
    asks: 'El texto dice ahora otra cosa',
    carried: 'Una corrección menor en el texto que firmó',
    agreed: 'Usted aceptó este texto',
    left: 'La firma se ha retirado',
    late: 'La carta se ha enviado',
  },
  asks: '<who>{organisation}</who> firmó la versión {signed, number} y sigue figurando en ella. No figura en la versión {version, number} hasta que usted confirme también ese texto.',
  carried:
    '<who>{organisation}</who> figura al pie del texto corregido. No tiene que hacer nada; si no está de acuerdo, puede retirarse.',
  agreed:
    '<who>{organisation}</who> aceptó la versión {version, number}. No hay nada más que hacer.',
  sentBefore:
    'La carta se envió antes de que se confirmara la versión {version, number} para <who>{organisation}</who>. Sigue figurando en la versión {signed, number}.',
  why: 'Por qué se cambió: <who>{why}</who>',
  different: 'Qué es distinto',
  fromTo: 'De la versión {signed, number}, que usted firmó, a la versión {version, number}:',
  confirmNew: 'Confirmar el nuevo texto',
  versionFixed: 'Versión {version, number}, fijada el <time>{day}</time>. Su huella (SHA-256):',
  leaveLists:
    'La organización sale de todas las listas de esta carta, y su nombre, cargo y correo electrónico se borran de inmediato. No puede deshacerse, pero puede firmar de nuevo mientras la carta esté abierta.',
  fingerprint: 'Huella',
  nothingHidden: 'Nada: el nombre está oculto',
  inBook:
    'Figura en el libro de organizaciones de esta coalición hasta el <time>{day}</time>, por su propia voluntad. Dura más que lo que se guarda aquí: lo que cambie o retire aquí no cambia nada allí.',
  seeEntry: 'Ver nuestra ficha en el libro',
}
