import type { Messages, Translated } from '../words'

export const refusals: Translated<Messages['refusals']> = {
  organisation: 'Escriba el nombre de su organización.',
  kind: 'Elija de qué tipo de organización se trata.',
  country: 'Escriba el país o la región.',
  website: 'Escriba una dirección como kestrel-trust.example',
  email: 'Escriba una dirección de correo como nombre@kestrel-trust.example',
  name: 'Escriba su nombre completo.',
  role: 'Escriba su cargo en la organización.',
  personRole: 'Escriba a qué se dedica.',
  naming: 'Elija qué puede nombrarse en público.',
  authority:
    'Marque esta casilla si puede firmar en nombre de su organización. Si no, pase la página a quien pueda.',
  personAuthority: 'Marque esta casilla para firmar por su cuenta.',
  noAuthority: 'Solo puede firmar quien tenga facultad para hacerlo en nombre de la organización.',
  tooLong: 'Escriba aquí como máximo {most, number} caracteres.',
  tooManyMarks: 'Escríbalo con menos signos: nadie podría leer esta línea.',
  notAForm: 'Este no es un formulario nuestro. Abra la página de la carta y envíelo desde allí.',
  tooLarge: 'Es más de lo que cabe en el formulario. Vuelva atrás, acórtelo y envíelo de nuevo.',
  alwaysNamed: 'A todos los que firman esta carta se les nombra en público.',
  onlyOrganisations: 'Esta carta solo la firman organizaciones.',
  until: 'Elija el día en que deciden.',
  untilPast: 'Elija un día que aún no haya pasado.',
  untilLate: 'Elija un día anterior al cierre: después ya no podrá firmar.',
  closed: 'El plazo para firmar esta carta ha terminado.',
  textChanged:
    'El texto de la carta cambió mientras tenía abierta esta página. Léalo tal como está ahora y después firme. No se ha perdido nada de lo que escribió.',
  sent: 'La carta se ha enviado tal como usted la firmó. Puede ocultar el nombre o retirarse; lo demás se queda como se envió.',
  nothing: 'Aquí no hay nada, o nada que le corresponda ver.',
  trap: 'Se rellenó un campo que debía quedar vacío, quizá por un programa que completa formularios por usted. No se ha perdido nada de lo que escribió. Hemos vaciado ese campo: revise los demás y envíe de nuevo el formulario.',
  openTooLong:
    'Esta página llevaba abierta más de un día. No se ha perdido nada de lo que escribió. Compruebe que la carta sigue diciendo aquello con lo que está de acuerdo y envíe de nuevo el formulario.',
  tooFast:
    'Esto llegó más rápido de lo que nadie escribe, y lo tomamos por un programa. No se ha perdido nada de lo que escribió. Espere un momento y envíe de nuevo el formulario.',
  tooMany:
    'Han llegado muchísimos formularios sobre esta carta en poco tiempo, desde su red o con esta dirección, así que este no se aceptó. No se ha perdido nada de lo que escribió. Envíelo de nuevo dentro de {minutes, plural, one {un minuto} many {# de minutos} other {# minutos}}.',
  hasSigned:
    'Su organización ha firmado. Para retirarse, use el enlace a la firma que enviamos por correo electrónico a quien firmó.',
  letterSent: 'Esta carta ya se ha enviado: ya no hay nada que responder.',
}
