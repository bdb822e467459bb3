import { facts, factValues } from './rule-facts.js';

/** What the history says of duties and of the answers that they follow from. */
export const dutyRecords = {
  statuses: {
    open: '没开始',
    preparing: '准备中',
    'handed-in': '已提交',
    granted: '已批准',
    refused: '没批',
    'not-needed': '不需要',
  },
  verdicts: { needed: '要办', 'not-needed': '不用办', unclear: '没说清' },
  gates: { announcement: '对外公布', promotion: '宣传', ticket_sale: '售票', opening: '开场' },
  fields: {
    status: '办到哪了',
    reason: '原因',
    ownerId: '谁负责',
    papers: '材料',
    answer: '主管部门的答复',
    overrides: '放行',
    evidence: '凭证',
  },
  of: (title: string, field: string) => `${title} · ${field}`,
  papersReady: (ready: number, all: number) => `${ready}/${all} 份备好`,
  files: (count: number) => `${count} 个文件`,
  override: (gate: string, reason: string) => `${gate}：${reason}`,
  jurisdiction: '地点',
  declaredPeople: '申报人数',
  facts,
  factValues,
};
