import { Skeleton } from '../feedback/skeletons.js';
import { useSpeech } from '../language/texts-context.js';
import '../feedback/pending-bar.css';
import './step-page.css';
import './walk-line.css';

/** A step of the plan while it is on its way, in its own shape. */
export function StepSkeleton() {
  const { texts } = useSpeech();
  return (
    <>
      <div className="page-top">
        <Skeleton height={20} width={360} />
      </div>
      <div className="walk" />
      <div className="step-sides" role="status" aria-label={texts.shell.loading}>
        <div className="step-ask stack">
          <Skeleton height={32} width="60%" />
          <Skeleton height={44} />
          <Skeleton height={150} />
          <Skeleton height={150} />
        </div>
        <div className="step-so stack">
          <Skeleton height={24} width="40%" />
          <Skeleton height={200} />
          <Skeleton height={240} />
        </div>
      </div>
      <div className="pending" />
    </>
  );
}
