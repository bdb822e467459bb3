import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { within } from '../jobs/within.js';

export type Letter = { id: string; to: string; subject: string; text: string };

// The SMTP_URL may set shorter ones: smtp://host?socketTimeout=5000
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 5_000, socketTimeout: 20_000 };
export const sendBoundMs = 60_000;

/** The SMTP server of SMTP_URL, if there is one. */
@Injectable()
export class MailServer {
  private readonly transporter: Transporter | null;
  private readonly domain: string;

  constructor(private readonly config: Config) {
    const guards = { disableFileAccess: true, disableUrlAccess: true };
    this.transporter = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...patience, ...guards }) : null;
    this.domain = new URL(config.publicUrl).hostname;
  }

  get isConfigured(): boolean {
    return this.transporter !== null;
  }

  /** Ends when the server took the mail, or fails, within a minute. */
  async send({ id, to, subject, text }: Letter): Promise<void> {
    if (!this.transporter) throw new Error('No SMTP server is configured');
    const sending = this.transporter.sendMail({
      from: this.config.mailFrom,
      // As an object: a list of addresses in one field would become several receivers.
      to: { name: '', address: to },
      subject,
      text,
      // The same for every attempt, so that a receiver who gets it twice can tell.
      messageId: `<${id}@${this.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    await within(sendBoundMs, 'Sending a mail', sending);
  }
}

/** Whether trying again is of no use: the server knows the receiver and does not want the mail. */
export const isRefusedForGood = (error: unknown): boolean => {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
};
