import type { Messages, Translated } from '../../words'

export const book: Translated<Messages['mails']['book']> = {
  isIn: '{organisation} figura en el libro de organizaciones de {coalition}.',
  isInUnnamed: '{organisation} figura en el libro de organizaciones.',
  inReceipt:
    'Figura en el libro de organizaciones de {coalition}, para que la próxima carta se abra ya rellenada. Solo lo ve su equipo coordinador. Se conserva hasta el {day}; antes de ese día le preguntamos si puede quedarse más tiempo, y sin respuesta se borra. Para ver todo lo que dice, cambiarlo o salir con un clic:',
  inReceiptUnnamed:
    'Figura en el libro de organizaciones, para que la próxima carta se abra ya rellenada. Solo lo ve el equipo coordinador. Se conserva hasta el {day}; antes de ese día le preguntamos si puede quedarse más tiempo, y sin respuesta se borra. Para ver todo lo que dice, cambiarlo o salir con un clic:',
  linkSubject: 'Su ficha en el libro de organizaciones: {organisation}',
  linkHeading: 'El enlace a su ficha',
  linkGlance: 'Vea lo que el libro de organizaciones dice de {organisation}, cámbielo o salga.',
  linkAbout: 'Con este enlace puede ver todo lo que dice, cambiarlo o salir con un clic.',
  linkAct: 'Ver la ficha',
  linkUntil: 'Funciona mientras se conserve la ficha, hasta el {day}. Por favor, no lo comparta.',
  linkBecause:
    'Recibe este mensaje porque alguien pidió el enlace con esta dirección. Si no fue usted, no haga nada: el enlace solo le ha llegado a usted.',
  renewSubject: '¿Puede {organisation} seguir en el libro de organizaciones?',
  renewHeading: '¿Puede quedarse su ficha?',
  renewGlance: 'Sin respuesta, {organisation} sale del libro de organizaciones el {day}.',
  renewAbout:
    'Con ella la próxima carta se abre ya rellenada. La ficha se borra por sí sola el {day}, salvo que usted diga que puede quedarse un año más.',
  renewLast: 'Todavía no ha respondido; es la última vez que preguntamos.',
  renewAct: 'Ver la ficha, y conservarla o salir',
  renewLink: 'Por favor, no comparta el enlace: quien lo tenga puede cambiar su ficha.',
  renewBecause:
    'Recibe este mensaje porque pidió figurar en el libro de organizaciones, y este lo pregunta una vez al año. Si no hace nada, se borra todo lo que guarda de usted.',
}
