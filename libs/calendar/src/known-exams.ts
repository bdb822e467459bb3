/**
 * The one time of an audience that ships. Source: the Ministry of Education holds the national college entrance exam
 * (普通高等学校招生全国统一考试) from 7 June every year. Its last day differs between provinces, so none is given here.
 */
export const nationalEntranceExam = { from: '06-07', to: null } as const;
