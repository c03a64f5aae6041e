import { AppError } from '../../../contracts/errors.ts';
import type {
  EnterRule,
  FileMovesView,
  PreviewRule,
  RetentionClassView,
} from '../../../contracts/office-files.schemas.ts';
import { readFileTitles } from '../../../db/read-models/office-files.ts';
import { readEnteredEditions, readMovesOf, readRetentionClasses } from '../../../db/read-models/retention-classes.ts';
import { enterEdition, foreseeEdition } from '../../../db/stores/retention-store.ts';
import { editionOn, type FileMove } from '../../../domain/filing/file-terms.ts';
import type { RetentionEdition } from '../../../domain/filing/retention-rule.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { mayChangeRetention } from '../../policy/office-policy.ts';
import { presentMoves, presentRetentionClass } from '../../present/retention.ts';
import { requireFileReader } from './office-files.ts';

/** @throws FORBIDDEN */
export async function viewRetentionClasses(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
): Promise<{ readonly items: readonly RetentionClassView[] }> {
  requireFileReader(viewer);
  const [classes, editions] = await Promise.all([readRetentionClasses(db), readEnteredEditions(db)]);
  const endOfYear = `${clock.today().slice(0, 4)}-12-31`;
  const mayChange = mayChangeRetention(viewer);
  const items = classes.map((each) => {
    const inForce = editionOn(endOfYear, each.key, editions)?.id;
    const own = editions.filter(({ retentionClass }) => retentionClass === each.key);
    return presentRetentionClass(each, { editions: own, inForce }, { language, mayChange });
  });
  return { items };
}

/** @throws FORBIDDEN · NOT_FOUND */
export async function previewRule(deps: AppDeps, asker: Asker, key: string, body: PreviewRule): Promise<FileMovesView> {
  await requireClass(deps, asker, key);
  const id = idFor(asker, 'retention-preview');
  return describe(deps, asker, await foreseeEdition(deps.db, editionOf(id, key, body)));
}

/** Lays a rule down; repeating it with its key changes nothing. @throws FORBIDDEN · NOT_FOUND */
export async function enterRule(deps: AppDeps, asker: Asker, key: string, body: EnterRule): Promise<FileMovesView> {
  await requireClass(deps, asker, key);
  const id = idFor(asker, 'retention-rule');
  const entered = { enteredBy: asker.viewer.personId, enteredAt: deps.clock.now(), reason: body.reason };
  await enterEdition(deps.db, { ...editionOf(id, key, body), ...entered });
  return describe(deps, asker, await readMovesOf(deps.db, id));
}

async function describe({ db }: AppDeps, { language }: Asker, moves: readonly FileMove[]): Promise<FileMovesView> {
  return presentMoves(moves, await readFileTitles(db), language);
}

async function requireClass({ db }: AppDeps, { viewer }: Asker, key: string): Promise<void> {
  if (!mayChangeRetention(viewer)) throw new AppError('FORBIDDEN');
  const classes = await readRetentionClasses(db);
  if (!classes.some((each) => each.key === key)) throw new AppError('NOT_FOUND');
}

/** What a person names as the source is the same in every language. */
function editionOf(id: string, retentionClass: string, { source, item, ...rule }: PreviewRule): RetentionEdition {
  const { validFrom, period, archiveAfterYears, confirmed } = rule;
  const named = { kk: source, ru: source, en: source };
  return { id, retentionClass, validFrom, period, archiveAfterYears, confirmed, item: item ?? null, source: named };
}
