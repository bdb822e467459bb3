import type { ChannelKind } from '@backcast/contracts/alarms/channel';

/**
 * What an answer means: it was taken; there were too many and the channel rests; trying again may help; or it is of no
 * use until somebody changes something. `answer` is its code, for whoever looks it up, never what it says at length.
 */
export type Verdict = { is: 'taken' | 'too-fast' | 'again' | 'refused'; answer: string; restMs?: number };

const minute = 60_000;

/**
 * Robots answer 200 whatever happens and say in the body how it went: WeCom and DingTalk in `errcode`, Feishu in `code`
 * (`StatusCode` in its older form). 0 is taken; these say that there were too many in a minute; -1 is "busy, try again".
 * DingTalk keeps a robot out for ten minutes after 20 in a minute.
 */
const tooFast: Record<Exclude<ChannelKind, 'webhook'>, Record<number, number>> = {
  wecom: { 45009: minute },
  dingtalk: { 130101: 10 * minute, 410100: 10 * minute },
  feishu: { 11232: minute },
};

export const judgeAnswer = (kind: ChannelKind, status: number, text: string): Verdict => {
  if (status === 429) return { is: 'too-fast', answer: '429', restMs: minute };
  if (status >= 500 || status === 408) return { is: 'again', answer: String(status) };
  const isOk = status >= 200 && status < 300;
  if (kind === 'webhook') return { is: isOk ? 'taken' : status === 410 ? 'refused' : 'again', answer: String(status) };
  const code = codeIn(text);
  if (code === 0 && isOk) return { is: 'taken', answer: '0' };
  if (code === null) return { is: isOk ? 'again' : 'refused', answer: String(status) };
  const restMs = tooFast[kind][code];
  if (restMs !== undefined) return { is: 'too-fast', answer: String(code), restMs };
  return { is: code === -1 ? 'again' : 'refused', answer: String(code) };
};

const codeIn = (text: string): number | null => {
  try {
    const body = JSON.parse(text) as { errcode?: unknown; code?: unknown; StatusCode?: unknown };
    const code = [body.errcode, body.code, body.StatusCode].find((each) => typeof each === 'number');
    return typeof code === 'number' ? code : null;
  } catch {
    return null;
  }
};
