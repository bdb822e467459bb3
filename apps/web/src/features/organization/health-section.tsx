import type { Health } from '@backcast/contracts/platform/health';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { useSpeech } from '../../shared/language/texts-context.js';

/** What the installation runs on, for whoever looks after it. */
export function HealthSection() {
  const { texts } = useSpeech();
  const text = texts.pages.organization;
  const { data } = useQuery({ queryKey: ['health'], queryFn: () => request<Health>('GET', 'health') });
  if (!data) return null;
  const rows = [
    [text.version, data.version],
    [text.database, `${text.databases[data.database.kind]} · ${text.migrations(data.database.migrations.applied)}`],
    [text.queue, text.queues[data.queue.kind]],
    [text.mail, text.mails[data.mail]],
  ] as const;
  return (
    <section className="page-section">
      <h2>{text.health}</h2>
      <dl className="facts small">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
