import type { Messages, Translated } from '../../words'

export const declined: Translated<Messages['mails']['declined']> = {
  subject: '{organisation} no figura en «{letter}»',
  heading: 'Su firma no está en la lista',
  glance: '{by} no ha incluido a {organisation} en «{letter}», y dice por qué.',
  about:
    '{by} no ha incluido a {organisation} en la lista de quienes firmaron «{letter}», y escribe:',
  mistake: '¿Es un error? Escriba a {email}.',
  kept: 'Lo que escribió se borra el {day}, o de inmediato si se retira con este enlace:',
  act: 'Verla, cambiarla o retirarse',
  because:
    'Recibe este mensaje porque firmó una carta con esta dirección. Si no hace nada, queda como está.',
}
