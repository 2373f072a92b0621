/** What every figure and every row of the log costs to write: an index less, and a mark that is there is not made again. */
export const sql = `
-- change_of finds a project's changes as well: three kinds of them, each by a range.
DROP INDEX change_project;
DROP TRIGGER line_figure_on_observation;
CREATE TRIGGER line_figure_on_observation AFTER INSERT ON observation
WHEN NOT EXISTS (SELECT 1 FROM line_figure
    WHERE indicator = NEW.indicator AND data_period = NEW.data_period AND stale = 1)
  AND (SELECT aggregation FROM indicator WHERE code = NEW.indicator) <> 'lead' BEGIN
  INSERT INTO line_figure (indicator, data_period) VALUES (NEW.indicator, NEW.data_period)
    ON CONFLICT (indicator, data_period) DO UPDATE SET stale = 1;
END;
`;
