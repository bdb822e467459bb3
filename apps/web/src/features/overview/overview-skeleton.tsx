import { Skeleton } from '../../shared/feedback/skeletons.js';
import { useSpeech } from '../../shared/language/texts-context.js';

const sides = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: 32 };

/** The overview while it is on its way, in its own shape; without the style of the page, which comes with it. */
export function OverviewSkeleton() {
  const { texts } = useSpeech();
  return (
    <>
      <div className="page-top">
        <Skeleton height={20} width="30%" />
      </div>
      <div className="page stack" role="status" aria-label={texts.shell.loading}>
        <Skeleton height={76} />
        <Skeleton height={132} />
        <div style={sides}>
          <div className="stack">
            <Skeleton height={320} />
            <Skeleton height={400} />
          </div>
          <div className="stack">
            <Skeleton height={400} />
            <Skeleton height={240} />
          </div>
        </div>
      </div>
    </>
  );
}
