import type { RequestHandler } from 'express';
import multer from 'multer';
import type { Operation } from '../operation.ts';
import { jsonBody } from './json-body.ts';

const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** Reads one file of a form into memory, up to 10 MB; its name is taken as UTF-8. */
export function fileForm(field: string): RequestHandler {
  const limits = { fileSize: MOST_FILE_BYTES, files: 1, fields: 4, fieldSize: 1024, parts: 6 };
  return multer({ storage: multer.memoryStorage(), limits, defParamCharset: 'utf8' }).single(field);
}

/** Takes the text of a JSON body from an uploaded file as well: a form's fields and file become the same body. */
export function formOrJson(operation: Operation): RequestHandler {
  const json = jsonBody(operation);
  const form = fileForm(operation.fileField ?? 'file');
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) return json(request, response, next);
    form(request, response, (error: unknown) => {
      if (error) return next(error);
      const fields = { ...(request.body as Record<string, unknown>) };
      const text = request.file?.buffer.toString('utf8');
      request.body = {
        ...fields,
        ...(text !== undefined && { text }),
        ...('partial' in fields && { partial: fields.partial === 'true' }),
      };
      next();
    });
  };
}
