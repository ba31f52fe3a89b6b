import type { Messages, Translated } from '../../words'

export const recorded: Translated<Messages['mails']['recorded']> = {
  subject: 'موافقتكم باسم {organisation}: «{letter}»',
  heading: 'سُجّلت موافقتكم',
  glance:
    'سجّلت جهة التنسيق ({by}) أن {organisation} توقّع «{letter}». إن لم يكن ذلك صحيحًا فأخبرونا.',
  told: {
    email:
      'سجّلت جهة التنسيق ({by}) أن {name}، {role}، وافق بالبريد الإلكتروني في {day}: توقّع {organisation} «{letter}».',
    letter:
      'سجّلت جهة التنسيق ({by}) أن {name}، {role}، وافق برسالة في {day}: توقّع {organisation} «{letter}».',
    telephone:
      'سجّلت جهة التنسيق ({by}) أن {name}، {role}، وافق بالهاتف في {day}: توقّع {organisation} «{letter}».',
    meeting:
      'سجّلت جهة التنسيق ({by}) أن {name}، {role}، وافق في اجتماع في {day}: توقّع {organisation} «{letter}».',
  },
  isLater: 'وكانت الرسالة قد أُرسلت عندئذ، ولذلك يرد التوقيع بين من انضمّوا لاحقًا.',
  manage: 'ولتعديله أو إخفائه أو الانسحاب:',
  kept: 'لا يرى ما عدا ذلك إلا منسّقو الرسالة. ويُحذف في {day}، ويعمل الرابطان حتى ذلك اليوم. نرجو ألا تعطوهما لأحد: فمن لديه الرابطان يستطيع أن يعدّل التوقيع.',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأن أحد منسّقي الرسالة سجّل موافقتكم بهذا العنوان. إن لم تفعلوا شيئًا فالتوقيع قائم.',
}
