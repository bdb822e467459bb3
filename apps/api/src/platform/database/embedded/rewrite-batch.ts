import { takeChannelActions, type ChannelAction } from './channel-statements.js';
import {
  encodeMessage,
  encodeText,
  messageBody,
  messageType,
  readText,
  type ProtocolMessage,
} from './protocol-messages.js';
import { refusalOf } from './refused-statements.js';
import type { SessionConnection } from './session-connection.js';

export type RewrittenBatch = {
  bytes: Buffer;
  channelActions: ChannelAction[];
  /** The session's unnamed prepared statement is this connection's after the batch. */
  leavesUnnamed: boolean;
};

/** Words that no statement lacks which needs a closer look; most texts are passed on after this one test. */
const SUSPICIOUS = /listen|copy|advisory|discard|deallocate/i;

/** Makes a connection's batch fit for a session that it shares with others. */
export function rewriteBatch(
  messages: ProtocolMessage[],
  connection: SessionConnection,
  ownsUnnamed: boolean,
): RewrittenBatch {
  const channelActions: ChannelAction[] = [];
  let leavesUnnamed = ownsUnnamed;
  const rewritten = messages.map((message) => {
    const type = messageType(message);
    if (type === 'Q') leavesUnnamed = false;
    if (type === 'P' && message[5] === 0) leavesUnnamed = true;
    return connection.statements.rewrite(rewriteText(message, channelActions), leavesUnnamed);
  });
  return { bytes: Buffer.concat(rewritten), channelActions, leavesUnnamed };
}

function rewriteText(message: ProtocolMessage, channelActions: ChannelAction[]): ProtocolMessage {
  const type = messageType(message);
  if (type !== 'Q' && type !== 'P') return message;
  const body = messageBody(message);
  const start = type === 'P' ? readText(body, 0).next : 0;
  const { text, next } = readText(body, start);
  if (!SUSPICIOUS.test(text)) return message;
  const taken = takeChannelActions(text);
  channelActions.push(...taken.actions);
  const replacement = refusalOf(text) ?? taken.sql;
  return encodeMessage(type, body.subarray(0, start), encodeText(replacement), body.subarray(next));
}
