import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentModel, RenderRequest } from '../../contracts/document-model.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../domain/shared/localized.ts';
import { DocumentError } from '../document-error.ts';
import { COMPILE_OPTIONS, createEnvironment, type HandlebarsEnvironment } from './environment.ts';
import { lintTemplate } from './lint-template.ts';

const TEMPLATE_NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** Prints a model in the wording of one template; the result is HTML of the subset, not yet checked. */
export type CompiledTemplate = (model: DocumentModel) => string;

export interface TemplateStore {
  /**
   * Reads, checks and compiles a template once.
   *
   * @throws DocumentError when there is no such template or it breaks the language of templates
   */
  template(request: Pick<RenderRequest, 'template'>, language: DocumentLanguage): CompiledTemplate;
}

/** @param folder the folder of templates, `shared/` with the partials in it */
export function createTemplateStore(folder: string): TemplateStore {
  const environments = new Map<DocumentLanguage, HandlebarsEnvironment>();
  const compiled = new Map<string, CompiledTemplate>();

  function environmentOf(language: DocumentLanguage): HandlebarsEnvironment {
    const known = environments.get(language);
    if (known) return known;
    const created = createEnvironment(language, (name) => readPartial(folder, name, language));
    environments.set(language, created);
    return created;
  }

  return {
    template({ template: name }, language) {
      const key = `${name}.${language}`;
      const known = compiled.get(key);
      if (known) return known;
      const source = readTemplate(folder, name, language);
      const created = environmentOf(language).compile<DocumentModel>(source, { ...COMPILE_OPTIONS });
      compiled.set(key, created);
      return created;
    },
  };
}

function readTemplate(folder: string, name: string, language: DocumentLanguage): string {
  if (!TEMPLATE_NAME.test(name)) throw new DocumentError(`«${name}» is not the name of a template`);
  if (!DOCUMENT_LANGUAGES.includes(language)) throw new DocumentError(`no documents are made in «${language}»`);
  const path = join(folder, `${name}.${language}.hbs`);
  if (!existsSync(path)) throw new DocumentError(`there is no template «${name}» in the language «${language}»`);
  return checked(`${name}.${language}`, readFileSync(path, 'utf8'));
}

function readPartial(folder: string, name: string, language: DocumentLanguage): string {
  const candidates = [`${name}.${language}.hbs`, `${name}.hbs`].map((file) => join(folder, 'shared', file));
  const path = candidates.find((candidate) => existsSync(candidate));
  if (!path) throw new DocumentError(`the shared partial «${name}» is missing`);
  return checked(`shared/${name}`, readFileSync(path, 'utf8'));
}

function checked(name: string, source: string): string {
  const [problem] = lintTemplate(source);
  if (problem) throw new DocumentError(`template ${name}: ${problem.message}`, problem.line);
  return source;
}
