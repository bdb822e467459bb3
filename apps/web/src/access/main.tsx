import '../shared/look/tokens.css';
import '../shared/look/base.css';
import './access.css';
import { loadAccessTexts } from '@backcast/texts/access';
import { formatsFor } from '@backcast/texts/format';
import { languageFor, languages } from '@backcast/texts/language';
import { createRoot } from 'react-dom/client';
import { AccessPage } from './access-page.js';
import { tokenOf } from './token-of.js';

const chosen = localStorage.getItem('backcast:language');
const language = languages.find((each) => each === chosen) ?? languageFor(navigator.languages);
document.documentElement.lang = language;
const texts = await loadAccessTexts(language);

// The secret leaves the address bar at once, so that it is in no history, screenshot or referrer.
const token = tokenOf(location.hash);
history.replaceState(null, '', location.pathname);

createRoot(document.getElementById('root')!).render(
  <AccessPage token={token} texts={texts} formats={formatsFor(language)} />,
);
