import type { Messages, Translated } from '../words'

export const share: Translated<Messages['share']> = {
  head: 'Difundir: {title}',
  title: 'Difundir la carta',
  address: 'Dirección',
  ownHint: 'Es solo de su organización: pásela únicamente a quien pueda firmar en su nombre.',
  invitedHint: 'Quien la tenga puede leer la carta y firmarla: pásela solo a quien corresponda.',
  openHint: 'Nada en ella indica quién la ha pasado.',
  short: 'Enlace corto',
  shortHint: 'Lleva a la misma página: para dictarlo, para carteles y donde falte espacio.',
  byEmail: 'Por correo electrónico',
  emailWords: 'Texto para un correo electrónico',
  emailHint:
    'Cópielo y cámbielo como quiera: sale de su propio buzón, y nosotros no enviamos nada.',
  beginEmail: 'Empezar un correo electrónico con este texto',
  byMessage: 'Por mensaje',
  messageWords: 'Texto para un mensaje',
  onPaper: 'En papel',
  code: 'Código QR de la dirección {address}',
  codeAbout:
    'Quien lo enfoque con la cámara del teléfono llega a la página. <link>Descargarlo para imprimirlo a cualquier tamaño</link> (SVG).',
  hello: 'Hola:',
  willYou: '¿Firmará su organización «{title}»?',
  willYouBy: '¿Firmará su organización «{title}»? Se cierra el {closes}.',
  twoMinutes: 'Firmar lleva unos dos minutos y no requiere cuenta.',
  youCanRead: 'Puede leer «{title}» y ver quién la firmó.',
}
