-- A frozen run is its input: places are computed from it whenever somebody reads them (src/docs/decisions/009-frozen-runs.md).
-- The copies that were written beside it were read by nobody, and could only have differed.
drop table ranking_place;
drop sequence ranking_place_seq;
