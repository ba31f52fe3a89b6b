import type { Messages, Translated } from '../words'

export const pack: Translated<Messages['pack']> = {
  heading: 'Para la junta directiva',
  whoAsks: 'Quién lo pide',
  meaning: 'Qué significa firmar',
  meaningIs:
    'Firma la organización, no la persona que lo hace en su nombre. Su nombre figura al pie de la carta: en público si ustedes lo permiten, y en todo caso para quien reciba la carta. Las cartas a organismos públicos pueden divulgarse en virtud de las leyes de acceso a la información.',
  declares: 'Quien firma declara: «{declaration}»',
  costs:
    'Firmar aquí no convierte en miembro y no cuesta nada. Los datos de contacto se borran {days, plural, one {# día} many {# de días} other {# días}} después de que termine el plazo de firma.',
  leaving: 'Cómo retirarse',
  leavingIs:
    'Con el enlace del comprobante, en cualquier momento hasta que se envíe la carta: el nombre desaparece de inmediato. Después todavía pueden retirarse, y la lista lo dirá. Si alguien corre peligro, el mismo enlace oculta el nombre en todas las páginas públicas.',
  note: 'Nota de decisión',
  purposes: 'Favorece nuestros fines, de esta manera:',
  notParty:
    'No es partidista: pide una política, y no apoya ni combate a ningún partido ni candidatura.',
  contracts:
    'Se han revisado nuestros contratos y las condiciones de las subvenciones, y nada en ellos lo impide.',
  named: 'Firmamos, y se nos puede nombrar en público',
  unnamed: 'Firmamos, y no se nos nombra en público',
  doNot: 'No firmamos',
  decidedBy: 'Decidido por',
  on: 'Fecha',
  asks: '{leads} pide a las organizaciones que firmen «{title}».',
  leads: '{by}, en nombre de {coalition}',
  questions: 'Preguntas: {email}',
  notOpen: 'Todavía no está abierta a la firma.',
  isClosed: 'Está cerrada a la firma.',
  until: 'Puede firmarse hasta el {closes}.',
  soFar:
    '{count, plural, =0 {Hasta ahora no ha firmado ninguna organización.} one {Hasta ahora ha firmado una organización.} many {Hasta ahora han firmado # de organizaciones.} other {Hasta ahora han firmado # organizaciones.}}',
  exact: 'El texto exacto: versión {version, number}, fijada el {day}. SHA-256 {sha256}',
}
