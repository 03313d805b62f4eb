import type { Locator, Page } from '@playwright/test';

/** How a person works a page. */
export interface Hands {
  press: (target: Locator) => Promise<void>;
  write: (target: Locator, text: string) => Promise<void>;
  /** Radio buttons and boxes. */
  tick: (target: Locator) => Promise<void>;
  choose: (target: Locator, label: string) => Promise<void>;
}

export const thumb: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  tick: (target) => target.check(),
  choose: async (target, label) => void (await target.selectOption({ label })),
};

const mostSteps = 250;

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Works a page by keyboard alone: gets to a control by Tab, as its order has it, or not at all. */
export const keyboard = (page: Page): Hands => {
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' });
    for (let step = 0; step < mostSteps; step += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${target} was not reached by ${mostSteps} presses of Tab`);
  };
  /** A group of radio buttons is one stop; arrows move in it. */
  const reachRadio = async (target: Locator) => {
    const name = await target.getAttribute('name');
    const value = await target.getAttribute('value');
    const group = page.locator(`input[type=radio][name="${name}"]`);
    for (let step = 0; step < mostSteps; step += 1) {
      const focused = await group.evaluateAll((radios) => radios.indexOf(document.activeElement as HTMLElement));
      if (focused !== -1) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    for (let step = 0; step < (await group.count()); step += 1) {
      if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).value)) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${target} was not reached by arrows`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    tick: async (target) => {
      if ((await target.getAttribute('type')) === 'radio') return reachRadio(target);
      await reach(target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    choose: async (target, label) => {
      await reach(target);
      const options = await target.locator('option').allTextContents();
      const wanted = options.findIndex((option) => option.trim() === label.trim());
      if (wanted === -1) throw new Error(`no option «${label}» among ${options.join(' | ')}`);
      await page.keyboard.press('Home');
      for (let step = 0; step < wanted; step += 1) await page.keyboard.press('ArrowDown');
    },
  };
};
