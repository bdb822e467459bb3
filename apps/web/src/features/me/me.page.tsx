import { Suspense } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { AppearanceSection } from './appearance-section.js';
import { FeedSection } from './feed-section.js';
import { LeaveSection } from './leave-section.js';
import { OrganizationsSection } from './organizations-section.js';
import { PasswordSection } from './password-section.js';

/** The own account: language, theme, password, other organizations, signing out here and everywhere. */
export function MePage() {
  const { texts } = useSpeech();
  const text = texts.pages.me;
  const me = useMe();
  return (
    <>
      <PageTop title={text.title} />
      <main className="page page-narrow">
        <h1 className="page-title">{me.person.name}</h1>
        <p className="small quiet">
          {text.signedInAs(me.signInName)} · {texts.words.roles[me.person.role]} · {me.organization.name}
        </p>
        <p className="small quiet">{text.nameHint}</p>
        <AppearanceSection />
        <PasswordSection />
        {/* Its words come later: the rest of the page does not wait for them. */}
        <Suspense>
          <FeedSection />
        </Suspense>
        {me.organizations.length > 0 && <OrganizationsSection />}
        <LeaveSection />
      </main>
    </>
  );
}
