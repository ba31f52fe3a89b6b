import type { Messages, Translated } from '../../words'

export const change: Translated<Messages['mails']['change']> = {
  subjectSmallFix: 'تصحيح بسيط في «{letter}»',
  subjectMeaning: 'تغيّرت «{letter}»: نرجو التأكيد من جديد',
  headingSmallFix: 'تصحيح بسيط في رسالة وقّعتموها',
  headingMeaning: 'نرجو أن تنظروا فيها من جديد',
  glanceSmallFix: 'يبقى توقيعكم على «{letter}»؛ ولكم أن تنسحبوا.',
  glanceMeaning: 'صارت «{letter}» تقول شيئًا آخر. ولا تكون {organisation} عليها إلا بعد أن تؤكدوا.',
  aboutSmallFix:
    'أجرى المنسّقون تصحيحًا بسيطًا في «{letter}» التي وقّعتموها باسم {organisation}. يبقى توقيعكم عليها، ولا يلزمكم شيء. وإن لم توافقوا فلكم أن تنسحبوا.',
  aboutMeaning:
    'غيّر المنسّقون ما تقوله «{letter}». وقّعتم النص السابق باسم {organisation}: يبقى توقيعكم عليه، ولا يكون على النص الجديد، النسخة {version, number}، إلا بعد أن تؤكدوه.',
  why: 'السبب: {why}',
  added: 'أُضيف ({where}): «{now}»',
  removed: 'حُذف ({where}): «{before}»',
  changed: 'عُدّل ({where}).\nكان: «{before}»\nوصار: «{now}»',
  otherForm: 'عُدّل ({where}): «{now}»',
  more: '{count, plural, zero {لا تعديلات أخرى في الصفحة.} one {في الصفحة تعديل واحد آخر.} two {في الصفحة تعديلان آخران.} few {في الصفحة # تعديلات أخرى.} many {في الصفحة # تعديلًا آخر.} other {في الصفحة # تعديل آخر.}}',
  actSmallFix: 'الاطلاع على الفرق أو الانسحاب',
  actMeaning: 'الاطلاع على الفرق والتأكيد',
  opening: 'لا يحدث شيء بمجرد فتح الرابط. نرجو ألا تعطوه لأحد.',
  doNothing: 'إن لم تفعلوا شيئًا بقي توقيعكم على النص الذي وقّعتموه.',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأنكم وقّعتم الرسالة بهذا العنوان، ولأن من حقكم أن تُبلَّغوا إن تغيّر نصها.',
  confirmedSubject: 'أكّدتم النص الجديد من «{letter}»',
  confirmedHeading: 'أكّدتم النص الجديد',
  confirmedGlance: 'تؤيد {organisation} النسخة {version, number} من «{letter}».',
  confirmedAbout: 'توافق {organisation} على النسخة {version, number} من «{letter}».',
  confirmedBecause:
    'تصلكم هذه الرسالة الإلكترونية لأنكم أكّدتم النص بالرابط الذي أُرسل إلى هذا العنوان. لتعديل التوقيع أو للانسحاب استعملوا رابط الإيصال الأول.',
}
