import { createHmac } from 'node:crypto';
import type { ChannelKind } from '@backcast/contracts/alarms/channel';
import type { OutgoingPost } from '../../platform/outgoing/post-out.js';

/** What goes to a channel: lines for people in a chat group, and the same as data for a program. */
export type ChannelContent = { lines: string[]; more: (count: number) => string; data: object };

type Channel = { kind: ChannelKind; url: string; secret: string };

/**
 * Longest text, in bytes: WeCom refuses more than 2,048 (developer.work.weixin.qq.com/document/path/91770); DingTalk and
 * Feishu take 20 kB, which nobody reads in a chat.
 */
const mostBytes = { wecom: 2_048, dingtalk: 4_000, feishu: 4_000 } as const;

/** One message as its channel documents it, signed where it allows. `id` stays the same however often it is sent. */
export const channelRequest = (channel: Channel, id: string, content: ChannelContent, now: Date): OutgoingPost => {
  const json = (url: string, body: object, headers: Record<string, string> = {}): OutgoingPost => ({
    ...{ url, body: JSON.stringify(body), contentType: 'application/json; charset=utf-8', headers },
  });
  switch (channel.kind) {
    case 'wecom':
      return json(channel.url, { msgtype: 'text', text: { content: withinBytes(content, mostBytes.wecom) } });
    case 'dingtalk':
      return json(signedForDingTalk(channel, now), {
        msgtype: 'text',
        text: { content: withinBytes(content, mostBytes.dingtalk) },
      });
    case 'feishu':
      return json(channel.url, {
        ...signedForFeishu(channel.secret, now),
        // A tag in the text would be one to Feishu: <at user_id="all"> calls everybody.
        ...{ msg_type: 'text', content: { text: withinBytes(content, mostBytes.feishu).replaceAll('<', '＜') } },
      });
    case 'webhook':
      return signedWebhook(channel, id, JSON.stringify(content.data), now);
  }
};

/**
 * DingTalk: `timestamp` (ms) and `sign` in the address, base64 of HMAC-SHA256 over `timestamp\nsecret` with the secret
 * as the key (open.dingtalk.com/document/robots/customize-robot-security-settings).
 */
const signedForDingTalk = ({ url, secret }: Channel, now: Date): string => {
  if (secret === '') return url;
  const timestamp = String(now.getTime());
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return signed.href;
};

/**
 * Feishu: `timestamp` (s) and `sign` in the body, base64 of HMAC-SHA256 over nothing with `timestamp\nsecret` as the key
 * (open.feishu.cn/document/client-docs/bot-v3/add-custom-bot).
 */
const signedForFeishu = (secret: string, now: Date): object => {
  if (secret === '') return {};
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
};

/** As Standard Webhooks (standardwebhooks.com) signs: `id.timestamp.body` with the bytes of a `whsec_` secret. */
const signedWebhook = ({ url, secret }: Channel, id: string, body: string, now: Date): OutgoingPost => {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    ...{ url, body, contentType: 'application/json; charset=utf-8' },
    headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
  };
};

/** As many lines as fit, and how many do not; a single line that is too long is cut. */
const withinBytes = ({ lines, more }: ChannelContent, most: number): string => {
  const size = (text: string): number => Buffer.byteLength(text);
  if (size(lines.join('\n')) <= most) return lines.join('\n');
  let kept = lines.length - 1;
  const text = (): string => [...lines.slice(0, kept), more(lines.length - kept)].join('\n');
  while (kept > 1 && size(text()) > most) kept -= 1;
  return Buffer.from(text())
    .subarray(0, most)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
};
