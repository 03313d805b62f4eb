/** Scheme of "Digital rights of workers"; shape and meaning of the fields: api/certificates/scheme.ts. */
export const digitalRightsAchievement = {
  slug: 'digital-rights-achievement',
  name: {
    kk: '«Жұмыскерлердің цифрлық құқықтары»: жетістік',
    ru: '«Цифровые права работников»: достижение',
    en: '“Digital rights of workers”: achievement',
  },
  issuer: 'digital-union-leadership-academy',
  kind: 'achievement',
  assessment: {
    type: {
      kk: 'Онлайн қорытынды тест: сұрақ саны – {questions}, уақыты – {minutes} мин, өту балы – {passMark}.',
      ru: 'Итоговый онлайн-тест: вопросов – {questions}, время – {minutes} мин, проходной балл – {passMark}.',
      en: 'Final online test: {questions} questions in {minutes} minutes, pass mark {passMark}.',
    },
    supervision: {
      kk: 'Тест бақылаусыз тапсырылды.',
      ru: 'Тест проходил без наблюдения.',
      en: 'The test was not supervised.',
    },
    identityCheck: {
      kk: 'Тапсырушының жеке басы тексерілген жоқ.',
      ru: 'Личность не проверялась.',
      en: 'Identity was not checked.',
    },
  },
  attendance: null,
  qualityAssurance: {
    kk: 'Сабақтар мен сұрақтарды курс авторлары дайындап, дереккөздерін көрсетті. Сыртқы сараптама мен модерация әлі жүргізілген жоқ.',
    ru: 'Уроки и вопросы подготовили авторы курса, источники указаны. Внешней экспертизы и модерации ещё не было.',
    en: 'The authors of the course prepared its lessons and questions and name their sources. There has been no external review or moderation yet.',
  },
  // Six lessons of 15 minutes; a task of 20 after each and 35 of revision; the final test: 4.5 hours, as course.yaml says.
  workload: { live: 0, online: 90, selfStudy: 155, assessment: 25 },
  level: null,
  validity: { rule: 'none' },
  legalReference: null,
  note: {
    kk: 'Мемлекеттік үлгідегі білім туралы құжат емес және кәсіптік біліктілікті растамайды.',
    ru: 'Не является документом об образовании государственного образца и не подтверждает профессиональную квалификацию.',
    en: 'Not a state document on education; does not confirm a professional qualification.',
  },
  numbering: 'issuer-year',
  design: 'standard',
  // The final test gives one; others see it only when she shows it.
  result: 'score',
};
