import type { Messages, Translated } from '../../words'

export const link: Translated<Messages['mails']['link']> = {
  subject: 'Votre signature de « {letter} »',
  heading: 'Le lien vers votre signature',
  glance: 'Modifiez la signature de « {letter} », ou retirez-la.',
  about:
    'Vous avez signé « {letter} » au nom de {organisation}. Par ce lien, vous voyez ce qui est conservé à votre sujet, modifiez la signature ou la retirez.',
  act: 'Voir la signature',
  until:
    'Il fonctionne jusqu’à la suppression de vos données, le {day}. Merci de ne pas le transmettre.',
  because:
    'Vous recevez ce message parce que quelqu’un a demandé le lien avec cette adresse, ou a de nouveau signé la même lettre avec elle. Si ce n’était pas vous, ne faites rien : le lien n’est parvenu qu’à vous.',
}
