import type { Capacity, RoleHolder, Task } from '@backcast/planning/tasks-facts';
import { fieldsFrom, type FieldWords } from './fields-from.js';
import type { Say } from './section-words.js';
import { taskName } from './step-texts.js';

const day = (value: string | null, { formats }: Say): string => (value === null ? '' : formats.day(value));
const join = ({ formats }: Say): string => (formats.language === 'zh-CN' ? '、' : ', ');

function taskFields(task: Task, say: Say): FieldWords[] {
  const text = say.texts.tasks;
  const links = task.after.map(({ on, lagDays }) =>
    text.linkText(say.entry(on) || on, lagDays === 0 ? '' : text.lagText(lagDays)),
  );
  const { blocked } = task;
  return fieldsFrom(text.fields, {
    name: task.name,
    key: say.texts.steps.taskNames[task.key],
    role: text.roles[task.role],
    ownerId: task.ownerId === null ? '' : say.person(task.ownerId),
    helperId: task.helperId === null ? '' : say.person(task.helperId),
    days: text.daysOf(task.days),
    load: text.percent(task.load),
    after: links.join(join(say)),
    dueDays: task.dueDays === null ? '' : say.formats.number(task.dueDays),
    notBefore: day(task.notBefore, say),
    startOn: day(task.startOn, say),
    state: text.states[task.state],
    startedOn: day(task.startedOn, say),
    doneOn: day(task.doneOn, say),
    blocked: blocked === null ? '' : [blockedWords(blocked, say), blocked.why].filter(Boolean).join(' '),
    note: task.note,
  });
}

const blockedWords = ({ personId, since }: NonNullable<Task['blocked']>, say: Say): string =>
  say.texts.tasks.blockedBy(
    personId === null ? say.texts.tasks.unassigned : say.person(personId),
    say.formats.dayShort(since),
  );

function holderFields({ role, personId }: RoleHolder, say: Say): FieldWords[] {
  const { fields, roles, people } = say.texts.tasks;
  return fieldsFrom(
    { role: fields.role, personId: people.person },
    { role: roles[role], personId: say.person(personId) },
  );
}

function capacityFields({ personId, percent, awayFrom, awayTo }: Capacity, say: Say): FieldWords[] {
  const { people, percent: percentText } = say.texts.tasks;
  return fieldsFrom(
    { personId: people.person, percent: people.capacities, awayFrom: people.from, awayTo: people.to },
    {
      ...{ personId: say.person(personId), percent: percentText(percent) },
      ...{ awayFrom: day(awayFrom, say), awayTo: day(awayTo, say) },
    },
  );
}

/** The lists of the preparation, for its history and its bar. */
export const taskLists = {
  tasks: {
    list: (texts: Say['texts']) => texts.tasks.fieldsOfList.tasks,
    name: (task: Task, { texts }: Say) => taskName(texts, task),
    fields: taskFields,
  },
  holders: {
    list: (texts: Say['texts']) => texts.tasks.fieldsOfList.holders,
    name: ({ role }: RoleHolder, { texts }: Say) => texts.tasks.roles[role],
    fields: holderFields,
  },
  capacities: {
    list: (texts: Say['texts']) => texts.tasks.fieldsOfList.capacities,
    name: ({ personId }: Capacity, say: Say) => say.person(personId),
    fields: capacityFields,
  },
};
