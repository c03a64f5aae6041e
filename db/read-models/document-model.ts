/** What every paper of a case prints besides the fields of its kind. */
import type { Knex } from 'knex';
import type { DocumentModel, PrintedPerson } from '../../contracts/document-model.ts';
import type { DocumentView } from '../../contracts/procedure.ts';
import { holds } from '../../domain/approval/condition.ts';
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import { findHolders } from '../stores/holders.ts';
import { createSettingsStore } from '../stores/settings-store.ts';
import { readPrintedPeople } from './printed-people.ts';
import { readPrintedVisas } from './printed-visas.ts';

export interface DocumentModelRequest {
  readonly summary: CaseSummary;
  readonly language: DocumentLanguage;
  readonly view: DocumentView;
  /** zone in which the dates of visas are printed */
  readonly timeZone: string;
  /** address of the public check of a registered paper */
  readonly verificationUrl?: string;
}

/** Reads letterhead, signatories, executor and visas of a case in the language of the paper. */
export async function readDocumentModel(db: Knex, request: DocumentModelRequest): Promise<DocumentModel> {
  const { summary, language, view, verificationUrl } = request;
  const [letterhead, signatories, executors, visas] = await Promise.all([
    createSettingsStore(db).letterhead(),
    readSignatories(db, summary, language),
    readPrintedPeople(db, [{ personId: summary.authorId }], language),
    readPrintedVisas(db, summary.caseId, summary.version, request),
  ]);
  const { registration } = summary;
  return {
    language,
    letterhead,
    signatories,
    executor: executors[0] ?? { post: '', name: { surname: '', givenName: '', patronymic: '' } },
    visas,
    view,
    ...(registration && { number: registration.number, date: registration.registeredOn }),
    ...(verificationUrl !== undefined && { verificationUrl }),
  };
}

/** Holders of the posts whose signature the definition asks for, in order of signing. */
async function readSignatories(db: Knex, summary: CaseSummary, language: DocumentLanguage): Promise<PrintedPerson[]> {
  const rules = signatureStages(summary).flatMap((stage) => stage.participants);
  const { facts, authorId } = summary;
  const holders = await Promise.all(rules.map((rule) => findHolders(db, rule, { facts, authorId })));
  return readPrintedPeople(
    db,
    holders.flatMap((found) => found.participants),
    language,
  );
}

function signatureStages({ definition, facts }: CaseSummary): StageDefinition[] {
  return definition.steps
    .flatMap((step) => (step.type === 'signature' ? step.stages : []))
    .filter((stage) => !stage.condition || holds(stage.condition, facts));
}
