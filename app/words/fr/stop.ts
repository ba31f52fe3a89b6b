import type { Messages, Translated } from '../words'

export const stop: Translated<Messages['stop']> = {
  title: 'Ne plus recevoir de rappels ?',
  about:
    'Nous vous avons écrit au sujet de « <title>{letter}</title> », pour <who>{organisation}</who>. Ainsi, plus aucun rappel à ce sujet n’arrivera à cette adresse. Rien d’autre ne change : vous pouvez signer et répondre comme avant, et serez informé si le texte que vous avez signé change.',
  end: 'Ne plus recevoir de rappels',
  ended: 'Plus de rappels',
  endedAbout:
    'Nous n’envoyons plus de rappels au sujet de « <title>{letter}</title> » à cette adresse. Ce que vous avez signé ou répondu reste tel quel, et les liens que vous avez reçus continuent de fonctionner.',
  again: 'Recevoir tout de même des rappels',
  gone: 'Vous ne recevrez plus de rappels',
  goneAbout: 'Ce lien a expiré, et l’adresse à laquelle il a été envoyé est supprimée ici.',
}
