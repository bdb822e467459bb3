import { useState, type MouseEvent, type ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Icon, Logo, type IconName } from '../look/icon.js';
import { usePageTitle } from './page-title.js';
import './frame.css';

export type NavItem = {
  icon: IconName;
  label: string;
  href: string;
  isCurrent: boolean;
  /** Belongs to another entry of the product: it is loaded, not navigated to. */
  isOtherEntry?: boolean;
  /** So many things on that page wait for the reader. */
  waiting?: number;
};
export type NavEvent = { name: string; note: string };
type Props = {
  event: NavEvent | null;
  eventItems: NavItem[];
  items: NavItem[];
  /** The organization's and the person's menu. */
  menu: ReactNode;
  onOpen: (href: string) => void;
  /** The page alone, as it goes on paper. */
  isBare?: boolean;
  children: ReactNode;
};

/** The frame of every planner page: navigation on the left (folded into a bar on a phone), the page beside it. */
export function Frame({ event, eventItems, items, menu, onOpen, isBare = false, children }: Props) {
  const { texts } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const open = (href: string): void => {
    setOpen(false);
    onOpen(href);
  };
  return (
    <div className="frame" data-bare={isBare || undefined}>
      <a className="skip" href="#content">
        {texts.shell.skip}
      </a>
      <nav className="nav" aria-label={texts.shell.mainNavigation} data-open={isOpen || undefined}>
        <div className="nav-head">
          <NavLink className="logo" href="/" onOpen={open}>
            <Logo />
            <span>
              {texts.shell.product} <small>{texts.shell.productSmall}</small>
            </span>
          </NavLink>
          <button type="button" className="button nav-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'close' : 'menu'} />
            {isOpen ? texts.shell.closeMenu : texts.shell.menu}
            {!isOpen && <Waiting count={eventItems.reduce((sum, { waiting = 0 }) => sum + waiting, 0)} />}
          </button>
        </div>
        <div className="nav-body">
          {event && (
            <div className="nav-event">
              <b>{event.name}</b>
              <span className="tiny quiet">{event.note}</span>
            </div>
          )}
          <NavList items={eventItems} onOpen={open} />
          {eventItems.length > 0 && <hr />}
          <OrganizationList items={items} isFolded={eventItems.length > 0} onOpen={open} />
          <div className="nav-menu">{menu}</div>
        </div>
      </nav>
      <div className="frame-page" id="content" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

/** What is one's own, and asked for from inside an event as often as outside. */
const ownPages = ['/', '/my-tasks'];
const isOwn = ({ href }: NavItem): boolean => ownPages.includes(href);

/** All pages of the organization; beside those of an event only one's own, and the others one tap away. */
function OrganizationList({ items, isFolded, onOpen }: ListProps & { isFolded: boolean }) {
  const { texts } = useSpeech();
  if (!isFolded) return <NavList items={items} onOpen={onOpen} />;
  return (
    <>
      <NavList items={items.filter(isOwn)} onOpen={onOpen} />
      <details className="nav-more">
        <summary className="nav-item">
          <Icon name="menu" />
          {texts.shell.moreOfOrganization}
        </summary>
        <NavList items={items.filter((item) => !isOwn(item))} onOpen={onOpen} />
      </details>
    </>
  );
}

type ListProps = { items: NavItem[]; onOpen: (href: string) => void };

function NavList({ items, onOpen }: ListProps) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <NavLink
            className="nav-item"
            href={item.href}
            isCurrent={item.isCurrent}
            onOpen={item.isOtherEntry ? null : onOpen}
          >
            <Icon name={item.icon} />
            {item.label}
            <Waiting count={item.waiting} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/** A number to the eye, a sentence to the ear. */
function Waiting({ count = 0 }: { count?: number | undefined }) {
  const { texts } = useSpeech();
  if (count === 0) return null;
  return (
    <>
      <span className="nav-count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span className="visually-hidden">{texts.shell.waiting(count)}</span>
    </>
  );
}

type LinkProps = {
  className: string;
  href: string;
  isCurrent?: boolean;
  /** Null leaves following it to the browser. */
  onOpen: ((href: string) => void) | null;
  children: ReactNode;
};

/** A real link that the router follows; new tabs and windows stay the browser's. */
function NavLink({ className, href, isCurrent = false, onOpen, children }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(href);
  };
  return (
    <a className={className} href={href} aria-current={isCurrent ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}

/** The strip above a page: what it is about on the left, its save state and actions on the right. */
export function PageTop({ title, when, children }: { title: string; when?: ReactNode; children?: ReactNode }) {
  usePageTitle(title);
  const { texts } = useSpeech();
  return (
    <section className="page-top" aria-label={texts.shell.pageTop}>
      <b className="page-top-title">{title}</b>
      {when !== undefined && <span className="page-top-when small quiet">{when}</span>}
      <div className="page-top-actions">{children}</div>
    </section>
  );
}
