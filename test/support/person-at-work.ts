import { expect, type Locator, type Page } from '@playwright/test';

/**
 * How long a practised person takes, in seconds: to think before an act, to point and press, to hit a key, to move a hand
 * between mouse and keyboard (Card, Moran and Newell, The Keystroke-Level Model, CACM 23 (7), 1980).
 */
const takes = { thinking: 1.35, pointing: 1.1, pressing: 0.2, key: 0.2, hand: 0.4 };

/**
 * Does what a person would do and keeps two clocks: what the person takes, by the model above, and what the product made
 * them wait, as measured from an act until its result is there.
 */
export class PersonAtWork {
  private workSeconds = 0;
  private waitSeconds = 0;
  private longest = { seconds: 0, forWhat: '' };

  constructor(readonly page: Page) {}

  /** Presses what can be seen; a person who waits for it to come waits for the product. */
  async press(target: Locator, what: string): Promise<void> {
    await this.sees(target, what);
    this.workSeconds += takes.thinking + takes.pointing + takes.pressing;
    await this.waits(() => target.click(), what);
  }

  async types(field: Locator, words: string, what: string): Promise<void> {
    await this.sees(field, what);
    this.workSeconds += takes.thinking + takes.pointing + takes.pressing + takes.hand + [...words].length * takes.key;
    await field.fill(words);
  }

  async chooses(list: Locator, option: string, what: string): Promise<void> {
    await this.sees(list, what);
    this.workSeconds += takes.thinking + 2 * (takes.pointing + takes.pressing);
    await this.waits(() => list.selectOption(option), what);
  }

  /** Out of a spreadsheet: there select all and copy, here point and paste. */
  async pastes(field: Locator, words: string, what: string): Promise<void> {
    await this.sees(field, what);
    this.workSeconds += 2 * takes.thinking + 2 * (takes.pointing + takes.pressing) + 2 * takes.hand + 6 * takes.key;
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await field.focus();
    await this.waits(() => this.page.keyboard.press('ControlOrMeta+V'), what);
  }

  /** Reads on once it is there. */
  async sees(target: Locator, what: string): Promise<void> {
    await this.waits(() => expect(target.first()).toBeVisible(), what);
  }

  /** Seconds so far. */
  get took() {
    return { work: this.workSeconds, wait: this.waitSeconds, longestWait: this.longest };
  }

  /** Waits for the product. */
  async waits(act: () => Promise<unknown>, forWhat: string): Promise<void> {
    const began = performance.now();
    await act();
    const seconds = (performance.now() - began) / 1000;
    this.waitSeconds += seconds;
    if (seconds > this.longest.seconds) this.longest = { seconds, forWhat };
  }
}
