import type { AcademicRecordView } from '../../contracts/academic-record.schemas.ts';
import type { DryRun } from '../../contracts/case-records.schemas.ts';
import type { CaseView } from '../../contracts/cases.schemas.ts';
import type { RouteValidation, RouteView } from '../../contracts/routes.schemas.ts';
import type { StepDefinition } from '../../domain/approval/definition.ts';
import type { Problem } from '../../contracts/common.schemas.ts';
import type { FieldError } from '../../contracts/errors.ts';
import type { CurrentUser, Me } from '../../contracts/session.schemas.ts';
import type { StudentView } from '../../contracts/students.schemas.ts';
import type { InboxTask } from '../../contracts/tasks.schemas.ts';
import { checkAnswer } from './checked-answer.ts';

/** Rows of all lists together: a test looks only at what its list has. */
export interface AnswerItem {
  readonly id: string;
  readonly ok: boolean;
  readonly name: string;
  readonly number: string;
  readonly caseId: string;
  readonly case: CaseView;
  readonly assignee: CaseView['author'];
  readonly action: string;
  readonly seq: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly remark?: string;
  readonly dueAt: string;
  readonly language: string;
  readonly purpose: string;
  readonly sizeBytes: number;
  readonly students: InboxTask['students'];
  readonly marks: InboxTask['marks'];
  readonly problems: readonly string[];
  readonly taskId: string;
  readonly problem: Problem;
  readonly login: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Bodies of all answers together, held against their own schemas when they arrive. */
export interface AnswerBody extends Problem {
  readonly errors: FieldError[];
  readonly case: CaseView;
  readonly student: StudentView;
  readonly task: { readonly id: string; readonly status: string; readonly verdict?: string };
  readonly undoUntil?: string;
  readonly user: CurrentUser;
  readonly can: Me['can'];
  readonly csrfToken: string;
  readonly token: string;
  readonly items: readonly AnswerItem[];
  readonly rows: readonly AnswerItem[];
  readonly imported: number;
  readonly academicRecord: AcademicRecordView;
  readonly matches: boolean;
  readonly nextCursor: string | null;
  readonly sample: SampleContent;
  readonly route: DryRun['route'];
  readonly problems: DryRun['problems'];
  readonly deadline: DryRun['deadline'];
  readonly forecast: DryRun['forecast'];
  readonly faults: RouteValidation['faults'];
  readonly versions: RouteView['versions'];
  readonly facts: RouteView['facts'];
  readonly steps: readonly StepDefinition[];
  readonly cases: number;
  readonly changed: number;
  readonly lapsingVisas: readonly string[];
  readonly staleLanguages: readonly string[];
}

/** What contents of orders have in common. */
export interface SampleContent {
  readonly students: readonly { readonly studentId: string }[];
  readonly effectiveDate: string;
  readonly basis: readonly Readonly<Record<string, unknown>>[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
  /** the body as it came */
  readonly text: string;
}

/** A person at a browser: keeps the cookie and sends the protection token. */
export interface ApiUser {
  readonly cookie: string;
  readonly csrfToken: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** the bytes of a file; fails when it is not given */
  bytes(path: string): Promise<Uint8Array>;
}

const PASSWORD = 'tirkeu-demo';

/** Sends a request below `/api/v1`; a body that is not a text goes as JSON. */
export async function send(url: string, method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${url}/api/v1${path}`, { method, ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const body = (isJson ? JSON.parse(text) : {}) as AnswerBody;
  const answer = { status: response.status, headers: response.headers, body, text };
  return checkAnswer(method, path, answer);
}

/** Signs in and answers a person who does what the browser does. */
export async function createApiUser(url: string, login: string): Promise<ApiUser> {
  const headers = { 'Content-Type': 'application/json' };
  const signedIn = await send(url, 'POST', '/session', {
    headers,
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (signedIn.status !== 200) throw new Error(`${login} cannot sign in: ${JSON.stringify(signedIn.body)}`);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const csrfToken = signedIn.body.csrfToken;
  const write = (method: string, path: string, body: unknown, extra: Record<string, string> = {}) =>
    send(url, method, path, {
      headers: {
        Cookie: cookie,
        'X-CSRF-Token': csrfToken,
        'Content-Type': 'application/json',
        'Accept-Language': 'en',
        ...extra,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    cookie,
    csrfToken,
    get: (path, extra = {}) =>
      send(url, 'GET', path, { headers: { Cookie: cookie, 'Accept-Language': 'en', ...extra } }),
    post: (path, body = {}, extra) => write('POST', path, body, extra),
    put: (path, body, extra) => write('PUT', path, body, extra),
    delete: (path) => write('DELETE', path, undefined),
    async bytes(path) {
      const response = await fetch(`${url}/api/v1${path}`, { headers: { Cookie: cookie } });
      if (response.status !== 200) throw new Error(`${path} is answered with ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
