import type { Messages, Translated } from '../../words'

export const link: Translated<Messages['mails']['link']> = {
  subject: 'Su firma en «{letter}»',
  heading: 'El enlace a su firma',
  glance: 'Cambie la firma de «{letter}», o retírela.',
  about:
    'Usted firmó «{letter}» en nombre de {organisation}. Con este enlace puede ver lo que se guarda sobre usted, cambiar la firma o retirarla.',
  act: 'Ver la firma',
  until: 'Funciona hasta que se borren sus datos, el {day}. Por favor, no lo comparta.',
  because:
    'Recibe este mensaje porque alguien pidió el enlace con esta dirección, o firmó de nuevo la misma carta con ella. Si no fue usted, no haga nada: el enlace solo le ha llegado a usted.',
}
