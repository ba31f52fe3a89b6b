import type { Messages, Translated } from '../words'

export const preview: Translated<Messages['preview']> = {
  head: 'Vista previa: {title}',
  kicker: 'Una vista previa para quienes deciden si su organización firma',
  forCoalition: 'en nombre de <who>{coalition}</who>',
  signing: 'Firma',
  toCome: 'Todavía no está abierta. El texto es definitivo.',
  openUntil: 'Abierta hasta el {closes}',
  closed: 'Está cerrada.',
  meeting:
    'Para una reunión: <pack>una página para imprimir para la junta directiva</pack>, con la carta y una nota para su decisión, también <pdf>en PDF</pdf>.',
  decided:
    'Cuando se haya decidido, <sign>firme en la página de la carta</sign>; o <considering>diga cuándo lo deciden</considering>.',
  byInvitation: 'Cuando se haya decidido, firme con la invitación que recibió su organización.',
  nobodySigns: 'En esta página no firma nadie.',
  worksUntil: 'Este enlace funciona hasta el <time>{day}</time>.',
  packHead: 'Para la junta directiva: {title}',
  print:
    'Imprímala tal cual, o <pdf>descárguela en PDF</pdf>. <back>Volver a la vista previa</back>',
  exact: 'El texto exacto: versión {version, number}, fijada el <time>{day}</time>. SHA-256',
}
