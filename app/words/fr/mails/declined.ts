import type { Messages, Translated } from '../../words'

export const declined: Translated<Messages['mails']['declined']> = {
  subject: '{organisation} ne figure pas au bas de « {letter} »',
  heading: 'Votre signature n’est pas sur la liste',
  glance: '{by} n’a pas inscrit {organisation} au bas de « {letter} », et dit pourquoi.',
  about:
    '{by} n’a pas inscrit {organisation} sur la liste des signataires de « {letter} », et écrit :',
  mistake: 'Est-ce une erreur ? Écrivez à {email}.',
  kept: 'Ce que vous avez écrit est supprimé le {day}, ou tout de suite si vous vous retirez par ce lien :',
  act: 'La voir, la modifier ou vous retirer',
  because:
    'Vous recevez ce message parce que vous avez signé une lettre avec cette adresse. Si vous ne faites rien, tout reste en l’état.',
}
