/** What every paper prints besides the fields of its kind, invented. */
import type { DocumentModel } from '../../contracts/document-model.ts';
import type { DocumentView } from '../../contracts/procedure.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import { TODAY } from './procedure-data.ts';

const person = (surname: string) => ({ post: 'Лауазымы', name: { surname, givenName: 'Есім', patronymic: '' } });

/** A registered paper of an invented university with this view. */
export function documentModel(language: DocumentLanguage, view: DocumentView): DocumentModel {
  return {
    language,
    letterhead: {
      name: { kk: 'Сынақ университеті', ru: 'Пробный университет' },
      city: { kk: 'Астана', ru: 'Астана' },
      address: { kk: 'Бірінші көше, 1', ru: 'Первая улица, 1' },
      contacts: 'office@example.kz',
    },
    number: '17-С',
    date: TODAY,
    signatories: [{ ...person('Төлегенов'), acting: false }],
    executor: person('Сапарова'),
    visas: [{ ...person('Мұратов'), verdict: 'approve', date: TODAY }],
    verificationUrl: 'https://example.kz/verify/abc',
    view,
  };
}
