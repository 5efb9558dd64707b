import type { Locator, Page } from 'playwright-core';

/** The field in which messages are written. */
export function messageField(page: Page): Locator {
  return page.getByRole('combobox').and(page.locator('#message'));
}

/** The messages of the place that is in sight. */
export function logInSight(page: Page): Locator {
  return page.locator('.log:not([hidden])');
}

/** Writes a message and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await messageField(page).fill(text);
  await page.keyboard.press('Enter');
}
