import type { Messages, Translated } from '../../words'

export const invitation: Translated<Messages['mails']['invitation']> = {
  subject: '¿Firmará su organización «{letter}»?',
  asksYou:
    '{by} le pide que firme «{letter}» en nombre de su organización. Firmar lleva unos dos minutos y no hace falta ninguna cuenta.',
  weAsk:
    'Le pedimos que firme «{letter}» en nombre de su organización. Firmar lleva unos dos minutos y no hace falta ninguna cuenta.',
  reminderSubject: 'Recordatorio: «{letter}»',
  reminderNote:
    'Le escribimos sobre «{letter}» y todavía no tenemos su respuesta. ¿La firmará su organización? Si necesita más tiempo, o no va a firmar, díganoslo con el mismo enlace, y así lo sabremos.',
  heading: '¿Firmará «{letter}»?',
  glance: '{by} se lo pide a {organisation}. Dos minutos, sin cuenta.',
  aCoalition: 'Una coalición',
  dear: 'Hola, {name}:',
  hello: 'Hola:',
  signUntil: 'Las organizaciones pueden firmar hasta este momento: {moment}.',
  act: 'Leer la carta y responder',
  whatThere:
    'Allí puede firmar en nombre de {organisation}, decir que lo está estudiando o que no va a firmar. Por favor, comparta el enlace solo con quien pueda responder en nombre de {organisation}.',
  byLink:
    'Con este enlace puede leer la carta y firmar en nombre de {organisation}, o decir que lo está estudiando o que no va a firmar. Por favor, compártalo solo con quien pueda responder en nombre de {organisation}:',
  because:
    'Recibe este mensaje porque el equipo coordinador de la carta anotó esta dirección para preguntar a {organisation}. La ve ese equipo, y quien tenga el enlace de este mensaje; se borra el {day}. No recibir más recordatorios:',
}
