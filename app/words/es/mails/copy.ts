import type { Messages, Translated } from '../../words'

export const copy: Translated<Messages['mails']['copy']> = {
  heading: '{organisation} ha firmado una carta',
  glance: '{name} firmó «{letter}» en su nombre. Si no es correcto, díganoslo.',
  about: '{name}, {role}, firmó «{letter}» en nombre de {organisation} el {day}.',
  aboutFilledIn:
    '{name}, {role}, firmó «{letter}» en nombre de {organisation} el {day}; el formulario lo rellenó {filledBy}.',
  named: {
    organisation: 'En público: la organización, sin el nombre de esa persona.',
    person: 'En público: la organización, con el nombre y el cargo de esa persona.',
    none: 'En público: nada; solo quien reciba la carta verá quién firmó.',
  },
  because:
    'Recibe este mensaje porque quien firmó indicó esta dirección como de la organización, para que nadie firme en su nombre sin que esta lo sepa. Si no hace nada, la firma se mantiene.',
}
