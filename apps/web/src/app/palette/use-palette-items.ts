import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { eventsQuery } from '../../shared/api/event.query.js';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { peopleQuery } from '../../shared/api/people.query.js';
import { request } from '../../shared/api/request.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { walkSteps } from '../../shared/plan/walk-line.js';
import { eventItems, mainItems } from '../nav-items.js';
import type { PaletteItem } from './palette-item.js';

/** Everything that can be opened or done from where the person is, as far as their role allows. */
export function usePaletteItems(onKeys: () => void): PaletteItem[] {
  return [...useHere(), ...useEvents(), ...usePeople(), ...usePages(), ...useCommands(onKeys)];
}

function useOpen(): (href: string) => () => void {
  const navigate = useNavigate();
  return (href) => () => void navigate({ to: href });
}

/** Pages of the event that is open, and the steps of its plan that have a page. */
function useHere(): PaletteItem[] {
  const { texts } = useSpeech();
  const { eventId } = useParams({ strict: false });
  const { routesByPath } = useRouter();
  const open = useOpen();
  if (eventId === undefined) return [];
  const steps = walkSteps
    .filter((step) => `/e/$eventId/plan/${step}` in routesByPath)
    .map((step) => ({
      label: `${texts.shell.plan} · ${texts.words.steps[step]}`,
      href: `/e/${eventId}/plan/${step}`,
      isOtherEntry: false,
    }));
  const others = eventItems(eventId, '', texts.shell).filter(({ icon }) => icon !== 'plan');
  return [...steps, ...others].map(({ label, href, isOtherEntry }) => ({
    id: `here-${href}`,
    group: 'here',
    name: label,
    note: '',
    run: isOtherEntry ? () => window.location.assign(href) : open(href),
  }));
}

function useEvents(): PaletteItem[] {
  const { texts, formats } = useSpeech();
  const { data } = useQuery(eventsQuery);
  const open = useOpen();
  return (data?.events ?? []).map(({ id, name, date }) => ({
    id: `event-${id}`,
    group: 'events',
    name,
    note: date === null ? texts.shell.noDate : formats.day(date),
    run: open(`/e/${id}`),
  }));
}

function usePeople(): PaletteItem[] {
  const { texts } = useSpeech();
  const { data } = useQuery({ ...peopleQuery, enabled: useMay('person.read') });
  const navigate = useNavigate();
  return (data ?? []).map(({ id, name, role }) => ({
    id: `person-${id}`,
    group: 'people',
    name,
    note: texts.words.roles[role],
    run: () => void navigate({ to: '/people', search: { person: id } }),
  }));
}

function usePages(): PaletteItem[] {
  const { texts } = useSpeech();
  const open = useOpen();
  const account = { label: texts.shell.me, href: '/me' };
  return [...mainItems(useMe(), '', texts.shell), account].map(({ label, href }) => ({
    id: `page-${href}`,
    group: 'pages',
    name: label,
    note: '',
    run: open(href),
  }));
}

function useCommands(onKeys: () => void): PaletteItem[] {
  const { texts, language, changeLanguage } = useSpeech();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const text = texts.search.commands;
  const open = useOpen();
  const other = language === 'zh-CN' ? 'en' : 'zh-CN';
  const commands: [id: string, name: string, run: () => void][] = [
    [
      'language',
      text.language,
      () => {
        void changeLanguage(other);
        void request('PATCH', 'me', { language: other }).catch(() => undefined);
      },
    ],
    ...(['light', 'dark', 'auto'] as const)
      .filter((theme) => theme !== colorScheme)
      .map((theme): [string, string, () => void] => [
        theme,
        text.theme(texts.shell.themes[theme]),
        () => setColorScheme(theme),
      ]),
    ['keys', text.keys, onKeys],
  ];
  if (useMay('event.create')) commands.unshift(['new-event', text.newEvent, open('/events/new')]);
  return commands.map(([id, name, run]) => ({ id: `command-${id}`, group: 'commands', name, note: '', run }));
}
