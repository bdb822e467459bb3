import {
  encodeInt32,
  encodeMessage,
  messageBody,
  messageType,
  readText,
  splitMessages,
  type ProtocolMessage,
  type TransactionStatus,
} from './protocol-messages.js';

export type Notification = {
  channel: string;
  /** The message for a listener, with the sending connection in place of the one real process. */
  encode: (senderId: number) => ProtocolMessage;
};

export type Answer = {
  messages: ProtocolMessage[];
  /** What the client gets: all but notifications, which have their own addressees. */
  bytes: Buffer;
  notifications: Notification[];
  /** Undefined after a Flush: the batch goes on. */
  status: TransactionStatus | undefined;
  /** The turn failed or ended in ROLLBACK: what was waiting for its commit is void. */
  undone: boolean;
};

export function readAnswer(bytes: Buffer): Answer {
  const { messages } = splitMessages(bytes);
  const notifications = messages.filter((message) => messageType(message) === 'A').map(readNotification);
  const kept = messages.filter((message) => messageType(message) !== 'A');
  return {
    messages,
    bytes: notifications.length > 0 ? Buffer.concat(kept) : bytes,
    notifications,
    status: statusOf(messages),
    undone: kept.some((message) => messageType(message) === 'E') || lastCommand(kept) === 'ROLLBACK',
  };
}

function readNotification(message: ProtocolMessage): Notification {
  const body = messageBody(message);
  const payload = Buffer.from(body.subarray(4));
  return {
    channel: readText(body, 4).text,
    encode: (senderId) => encodeMessage('A', encodeInt32(senderId), payload),
  };
}

function statusOf(messages: ProtocolMessage[]): TransactionStatus | undefined {
  const ready = messages.findLast((message) => messageType(message) === 'Z');
  return ready ? (String.fromCharCode(ready[5] ?? 0) as TransactionStatus) : undefined;
}

function lastCommand(messages: ProtocolMessage[]): string | undefined {
  const complete = messages.findLast((message) => messageType(message) === 'C');
  return complete && readText(messageBody(complete), 0).text;
}
