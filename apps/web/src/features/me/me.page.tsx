import { useMe } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { AppearanceSection } from './appearance-section.js';
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
        {me.organizations.length > 0 && <OrganizationsSection />}
        <LeaveSection />
      </main>
    </>
  );
}
