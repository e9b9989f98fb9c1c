-- Until when a term of a duty may be explained: all three, or none.
ALTER TABLE directory_duty_rule
  ADD COLUMN explanation_days int,
  ADD COLUMN explanation_basis text,
  ADD COLUMN explanation_verified boolean;
