import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft, AUTHOR, NOW } from '../../test/factories/cases.ts';
import { recordCase, seedPeople } from '../../test/factories/recording.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';
import { sha256 } from '../sha256.ts';
import { createDocumentsStore, type DocumentsStore, type NewDocument } from './documents-store.ts';
import { createUploadsStore } from './uploads-store.ts';

let database: TestDatabase;
let db: Knex;
let documents: DocumentsStore;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  documents = createDocumentsStore(db);
  await seedPeople(db);
  await seedStudents(db, [aStudent({ id: 's1' }), aStudent({ id: 's2' })]);
  await recordCase(db, aDraft(), 'c1');
});

afterAll(() => database.destroy());

function aDocument(overrides: Partial<NewDocument> & { readonly id: string }): NewDocument {
  return {
    caseId: 'c1',
    key: 'order',
    language: 'kk',
    title: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
    purpose: 'registered',
    version: 1,
    mediaType: 'text/plain',
    fileName: 'бұйрық.txt',
    bytes: new TextEncoder().encode('Қазақстан'),
    at: NOW,
    ...overrides,
  };
}

test('a document comes back byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
  const frozen = await documents.freeze(aDocument({ id: 'd1', key: 'bytes', bytes }));
  expect(frozen).toEqual({ id: 'd1', sha256: sha256(bytes) });
  const content = await documents.contentOf('d1');
  expect(content?.bytes.equals(bytes)).toBe(true);
  expect(content).toMatchObject({
    caseId: 'c1',
    mediaType: 'text/plain',
    fileName: 'бұйрық.txt',
    sha256: frozen.sha256,
  });
});

test('a place that has its document keeps it, whatever is brought later', async () => {
  const first = await documents.freeze(aDocument({ id: 'k1', key: 'kept' }));
  const again = await documents.freeze(aDocument({ id: 'k2', key: 'kept', bytes: new TextEncoder().encode('other') }));
  expect(again).toEqual(first);
  expect((await documents.documentsOf('c1')).filter((document) => document.key === 'kept')).toHaveLength(1);
});

test('each language, version, purpose and student is a place of its own', async () => {
  const places = [
    { language: 'ru' },
    { language: 'kk' },
    { version: 2 },
    { purpose: 'submitted' },
    { purpose: 'extract', studentId: 's1' },
    { purpose: 'extract', studentId: 's2' },
  ] as const;
  const frozen = await Promise.all(
    places.map((place, index) => documents.freeze(aDocument({ id: `p${index}`, key: 'place', ...place }))),
  );
  expect(frozen.map((document) => document.id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5']);
  const stored = await documents.documentsOf('c1');
  const placeOf = (id: string) => stored.find((document) => document.id === id);
  expect(placeOf('p4')).toMatchObject({ studentId: 's1', purpose: 'extract', sizeBytes: 18 });
  expect(placeOf('p0')).not.toHaveProperty('studentId');
});

test('workers that freeze the same place at once keep one document', async () => {
  const frozen = await Promise.all(
    [1, 2, 3, 4, 5].map((index) => documents.freeze(aDocument({ id: `w${index}`, key: 'worker' }))),
  );
  expect(new Set(frozen.map((document) => document.id)).size).toBe(1);
});

test('a crash after any statement leaves the document whole or absent', async () => {
  await crashEverywhere(database.url, db, (crashing) =>
    createDocumentsStore(crashing).freeze(aDocument({ id: 'crash', key: 'crash' })),
  );
  expect((await documents.freeze(aDocument({ id: 'later', key: 'crash' }))).id).toBe('crash');
});

test('a frozen document refuses every change', async () => {
  await documents.freeze(aDocument({ id: 'f1', key: 'frozen' }));
  await expect(db('documents').where({ id: 'f1' }).update({ file_name: 'x' })).rejects.toThrow('append-only');
  await expect(db('document_bytes').update({ bytes: Buffer.from('x') })).rejects.toThrow('append-only');
});

test('a paper stands in a personal file once', async () => {
  await documents.freeze(aDocument({ id: 'file-1', key: 'file', studentId: 's1' }));
  const paper = { studentId: 's1', documentId: 'file-1', caseId: 'c1', at: NOW };
  await documents.addToPersonalFile(paper);
  await documents.addToPersonalFile(paper);
  expect((await documents.personalFileOf('s1')).map((document) => document.id)).toEqual(['file-1']);
  expect(await documents.personalFileOf('s2')).toEqual([]);
});

test('an upload comes back as it was given', async () => {
  const uploads = createUploadsStore(db);
  const upload = { id: 'u1', ownerId: AUTHOR, fileName: 'өтініш.pdf', mediaType: 'application/pdf', at: NOW };
  const bytes = new TextEncoder().encode('application');
  const { sha256: hash } = await uploads.saveUpload({ ...upload, bytes });
  await uploads.saveUpload({ ...upload, bytes });
  const { at, ...stored } = upload;
  expect(await uploads.uploads(['u1', 'u2'])).toEqual([{ ...stored, sha256: hash, sizeBytes: 11, createdAt: at }]);
  expect((await uploads.bytesOf('u1'))?.equals(bytes)).toBe(true);
  expect(await uploads.bytesOf('u2')).toBeUndefined();
});
