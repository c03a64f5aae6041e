/** Papers of a summer semester that anybody who sees it may save. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import { aCampaign, A_PLAN } from '../factories/applications.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const { campaignId } = aCampaign();

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function announcement(query: string): Promise<{ readonly text: string; readonly name: string | null }> {
  const dean = await app.user('dean-1');
  const response = await fetch(`${app.url}/api/v1/campaigns/${campaignId}/announcement${query}`, {
    headers: { Cookie: dean.cookie },
  });
  expect(response.status).toBe(200);
  const paper = openDocx(new Uint8Array(await response.arrayBuffer()));
  return { text: paper.text.replaceAll('\u00a0', ' '), name: response.headers.get('Content-Disposition') };
}

test('the announcement says the days, the price and who may attend, in either language', async () => {
  await seedCampaign(app.deps.db, {
    plan: { ...A_PLAN, pricePerCredit: 12_500, reasons: ['academic-debt', 'gpa-raise'], graduatesMayAttend: false },
  });
  const russian = await announcement('?lang=ru');
  expect(russian.text).toContain('стоимость одного кредита – 12 500 тенге');
  expect(russian.text).toContain('студенты, имеющие академическую задолженность');
  expect(russian.text).toContain('желающие повысить средний балл успеваемости (GPA).');
  expect(russian.text).not.toContain('академическую разницу');
  expect(russian.text).toContain('(кроме выпускного курса)');
  const kazakh = await announcement('?lang=kk');
  expect(kazakh.text).toContain('ХАБАРЛАНДЫРУ');
  expect(kazakh.text).toContain('академиялық берешегі бар студенттер');
  expect(kazakh.name).toContain('announcement-kk.docx');
});

test('a plan that has changed is announced as it is now', async () => {
  await seedCampaign(app.deps.db, { plan: { ...A_PLAN, session: 2, graduatesMayAttend: true } });
  const { text } = await announcement('?lang=ru');
  expect(text).toContain('о втором летнем семестре');
  expect(text).not.toContain('кроме выпускного курса');
});

test('no other language is printed', async () => {
  const dean = await app.user('dean-1');
  const { status } = await dean.get(`/campaigns/${campaignId}/announcement?lang=en`);
  expect(status).toBe(400);
});
