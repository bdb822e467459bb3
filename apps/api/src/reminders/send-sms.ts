import {
  judgeSmsAnswer,
  type SmsGateway,
  smsRequest,
  type SmsValues,
} from '@backcast/invitations/reminders/sms-gateway';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { OutgoingProblem } from '../platform/outgoing/outgoing-address.js';
import { postOut } from '../platform/outgoing/post-out.js';
import { readSmsGateway } from './sms-gateway.store.js';

/**
 * `unsure`: it was asked and did not answer, so that it may have sent the message; `unreachable`: nobody was asked.
 * The answer is without the secrets.
 */
export type SentSms = {
  verdict: 'taken' | 'later' | 'refused' | 'unsure' | 'unreachable' | 'address';
  status: number | null;
  answer: string;
};

/** The gateway never heard of the message: the name is unknown, or nobody listens there. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const boundMs = 15_000;

/** Sends one message through the organization's gateway, with no transaction open. Never fails: it says what happened. */
@Injectable()
export class SendSms {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async execute(
    orgId: string,
    phone: string,
    values: Omit<SmsValues, 'phone' | 'number'>,
    isTrial = false,
  ): Promise<SentSms> {
    const gateway = await readSmsGateway(this.database.source.manager, orgId);
    // Whoever sets it up tries it before customers depend on it.
    if (!(gateway.isOn || isTrial) || phone === '') return { verdict: 'address', status: null, answer: '' };
    const number = phone.replace(/^\+86/, '').replace(/^\+/, '');
    const message = smsRequest(gateway, { ...values, phone, number });
    try {
      const answer = await postOut(message, { privateHosts: this.config.privateHosts, boundMs });
      const shown = withoutSecrets(answer.text, gateway).slice(0, 300);
      return { verdict: judgeSmsAnswer(answer, gateway), status: answer.status, answer: shown };
    } catch (error) {
      return { verdict: verdictOf(error), status: null, answer: '' };
    }
  }
}

const verdictOf = (error: unknown): SentSms['verdict'] => {
  if (!(error instanceof OutgoingProblem)) return 'address';
  if (error.reason === 'timeout') return 'unsure';
  if (error.reason !== 'unreachable') return 'address';
  const { code } = (error.cause ?? {}) as { code?: string };
  return neverConnected.includes(String(code)) ? 'unreachable' : 'unsure';
};

/** Some gateways repeat in their answer what they were asked. */
const withoutSecrets = (text: string, { secret, headers }: SmsGateway): string =>
  [secret, ...headers.map(({ value }) => value)]
    .filter((each) => each.length > 3)
    .flatMap((each) => [each, encodeURIComponent(each)])
    .reduce((left, each) => left.replaceAll(each, '•••'), text);
