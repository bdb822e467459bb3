import { Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { within } from '../jobs/within.js';

export type Letter = { id: string; to: string; subject: string; text: string };

// The SMTP_URL may set shorter ones: smtp://host?socketTimeout=5000
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 5_000, socketTimeout: 20_000 };
export const sendBoundMs = 60_000;

/** The SMTP server of SMTP_URL, if there is one. */
@Injectable()
export class MailServer {
  private transporter: Promise<Transporter> | null = null;
  private readonly domain: string;

  constructor(private readonly config: Config) {
    this.domain = new URL(config.publicUrl).hostname;
  }

  get isConfigured(): boolean {
    return this.config.smtpUrl !== null;
  }

  /** Ends when the server took the mail, or fails, within a minute. */
  async send({ id, to, subject, text }: Letter): Promise<void> {
    const { smtpUrl } = this.config;
    if (smtpUrl === null) throw new Error('No SMTP server is configured');
    this.transporter ??= openTransporter(smtpUrl);
    const transporter = await this.transporter;
    const sending = transporter.sendMail({
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

/** Fetched with the first mail: most installations send none, and every start would wait for it. */
async function openTransporter(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
}

/** Whether trying again is of no use: the server knows the receiver and does not want the mail. */
export const isRefusedForGood = (error: unknown): boolean => {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
};
