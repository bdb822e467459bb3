import { Menu } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PeopleGroup } from './people-groups.js';

export type TeamActions = {
  onEdit: (team: TeamView) => void;
  onAddWithin: (team: TeamView) => void;
  onRemove: (team: TeamView) => void;
};

/** A team or region above its people; only an empty one can be removed, and the menu says so. */
export function TeamHeading({ group, actions }: { group: PeopleGroup; actions: TeamActions | null }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const { team, people } = group;
  const count = people.length > 0 ? text.teamCount(people.length) : group.hasTeamsBelow ? '' : text.emptyTeam;
  return (
    <div className="team-heading">
      <h2>{team?.name ?? text.noTeam}</h2>
      {team?.kind === 'region' && <Tag>{texts.words.teamKinds.region}</Tag>}
      <span className="small quiet">{count}</span>
      {team && actions && <TeamMenu team={team} isEmpty={people.length === 0 && !group.hasTeamsBelow} {...actions} />}
    </div>
  );
}

function TeamMenu({
  team,
  isEmpty,
  onEdit,
  onAddWithin,
  onRemove,
}: TeamActions & { team: TeamView; isEmpty: boolean }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button kind="plain" aria-label={text.more(team.name)}>
          {texts.shell.actions.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit(team)}>{texts.shell.actions.edit}</Menu.Item>
        <Menu.Item onClick={() => onAddWithin(team)}>{text.addWithin}</Menu.Item>
        <Menu.Item disabled={!isEmpty} onClick={() => onRemove(team)}>
          {text.remove}
          {!isEmpty && <span className="tiny team-blocked">{text.removeBlocked}</span>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
