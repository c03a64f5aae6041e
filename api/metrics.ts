import type { RequestHandler } from 'express';
import type { Knex } from 'knex';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly observe: RequestHandler;
  readonly show: RequestHandler;
}

/** Durations of requests by operation, and how many tasks wait and are late. Names nobody. */
export function createMetrics(db: Knex): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: 'tirkeu_http_request_duration_seconds',
    help: 'Duration of requests to the API',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  addGauge(register, 'tirkeu_open_tasks', 'Tasks people are asked for', () => countTasks(db, 'true'));
  addGauge(register, 'tirkeu_overdue_tasks', 'Open tasks past their date', () => countTasks(db, 'due_at < now()'));
  return {
    observe(_request, response, next) {
      const end = durations.startTimer();
      response.on('finish', () => {
        const operation = String(response.locals.operation ?? 'other');
        if (operation !== 'streamEvents') end({ operation, status: response.statusCode });
      });
      next();
    },
    async show(_request, response) {
      response.type(register.contentType).send(await register.metrics());
    },
  };
}

async function countTasks(db: Knex, condition: string): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from tasks where status = 'open' and ${condition}`,
  );
  return rows[0]?.count ?? 0;
}

function addGauge(register: Registry, name: string, help: string, count: () => Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [register],
    async collect() {
      this.set(await count());
    },
  });
}
