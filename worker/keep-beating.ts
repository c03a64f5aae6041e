import type { Context } from '@temporalio/activity';
import type { ActivityInterceptors } from '@temporalio/worker';

const BEAT_EVERY_MS = 3_000;

/**
 * Tells Temporal that the worker lives, for as long as an activity takes. When it is killed the beats stop, and the
 * work begins anew elsewhere within seconds; without them it would be waited for until its time limit.
 */
export function keepBeating(context: Context): ActivityInterceptors {
  return {
    inbound: {
      async execute(input, next) {
        const beat = setInterval(() => context.heartbeat(), BEAT_EVERY_MS);
        try {
          return await next(input);
        } finally {
          clearInterval(beat);
        }
      },
    },
  };
}
