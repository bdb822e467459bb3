/** Names of the one audience that ships, and of its one busy time. */
export const audiences = { finalYear: '高三学生和家长', entranceExam: '全国高考' };
