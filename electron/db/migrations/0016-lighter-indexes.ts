/** The number of a row is at the end of every index anyway: naming it keeps it twice. */
export const sql = `
DROP INDEX change_of;
CREATE INDEX change_of ON change (entity, entity_id);
DROP INDEX observation_line;
CREATE INDEX observation_line ON observation (indicator, data_period);
DROP INDEX observation_reporter;
CREATE INDEX observation_reporter ON observation (organisation, indicator, data_period);
`;
