import type { AddTeam, TeamView } from '@backcast/contracts/organization/organization';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { Clash } from '../../shared/feedback/conflict-dialog.js';

export const teamFields = ({ name, kind, parentId }: TeamView): AddTeam => ({ name, kind, parentId });

/** The fields that two people changed, as the dialog shows them. */
export function teamClashes(
  names: (keyof AddTeam)[],
  sides: { base: AddTeam; mine: AddTeam; theirs: AddTeam },
  teams: TeamView[],
  texts: PlannerTexts,
): Clash[] {
  const text = texts.pages.people;
  const labels = { name: text.teamName, kind: text.teamKind, parentId: text.teamParent };
  const show = (side: AddTeam, name: keyof AddTeam): string => {
    if (name === 'kind') return texts.words.teamKinds[side.kind];
    if (name === 'parentId') return teams.find(({ id }) => id === side.parentId)?.name ?? text.noParent;
    return side.name;
  };
  return names.map((name) => ({
    path: name,
    name: labels[name],
    before: show(sides.base, name),
    mine: show(sides.mine, name),
    theirs: show(sides.theirs, name),
  }));
}
