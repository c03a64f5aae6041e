import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import multer, { type StorageEngine } from 'multer';
import { AppError } from '../../contracts/errors.ts';
import type { Operation } from '../operation.ts';
import { jsonBody } from './json-body.ts';

const MOST_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Takes the hash of a file from a form, from a body that is the file itself, or as JSON: all become the body `{sha256}`.
 * A file is counted while it arrives; it is kept neither on disk nor in memory.
 */
export function fileHashOrJson(operation: Operation): RequestHandler {
  const json = jsonBody(operation);
  const form = hashForm(operation.fileField ?? 'file');
  return (request, response, next) => {
    if (request.is('multipart/form-data')) return form(request, response, next);
    if (!request.is('application/octet-stream')) return json(request, response, next);
    hashBody(request).then((sha256) => {
      request.body = { sha256 };
      next();
    }, next);
  };
}

function hashForm(field: string): RequestHandler {
  const limits = { fileSize: MOST_FILE_BYTES, files: 1, fields: 0, parts: 1 };
  const form = multer({ storage: hashingStorage, limits }).single(field);
  return (request, response, next) => {
    form(request, response, (error: unknown) => {
      if (error) return next(error);
      // the storage below puts the hash where others put the name of a kept file
      request.body = { sha256: request.file?.filename };
      next();
    });
  };
}

const hashingStorage: StorageEngine = {
  _handleFile(_request, file, done) {
    const hash = createHash('sha256');
    file.stream.on('data', (chunk: Buffer) => hash.update(chunk));
    file.stream.once('error', done);
    file.stream.once('end', () => done(null, { filename: hash.digest('hex') }));
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

async function hashBody(request: Request): Promise<string> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > MOST_FILE_BYTES) throw new AppError('BODY_TOO_LARGE');
    hash.update(chunk);
  }
  return hash.digest('hex');
}
