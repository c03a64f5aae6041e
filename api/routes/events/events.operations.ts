import { operation } from '../../operation.ts';

export const streamEvents = operation({
  id: 'streamEvents',
  method: 'get',
  path: '/events',
  tag: 'events',
  summary:
    'Server-sent events `task`, `case` and `job` that concern the caller, and `campaign` for whoever may see summer semesters; takes `Last-Event-ID`',
  access: 'signed-in',
  status: 200,
  answer: { mediaType: 'text/event-stream' },
});
