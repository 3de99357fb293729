package id.paritrana.sight;

import java.util.List;
import java.util.Random;

import id.paritrana.edition.EditionFixture;

/**
 * A way in which the database may be another without a viewer being able to tell: each says from whom it is hidden, and
 * makes it so. Written after {@code trust.md}, not after what the app does.
 */
enum Difference {
    UNFINISHED_MARKS("marks and comments of sheets that others have begun") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return true;
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run(
                    OTHER_MARKS.formatted(change(chance), edition(world, stage), who.seat) + " and s.filed_at is null");
        }
    },
    SHEETS_BEGUN("which of the others has begun a sheet, and how much of it") {
        /** That somebody has begun at all ends the time in which offices may unfreeze the scheme, and cannot be hidden from them. */
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.OPEN) && !(stage == Stage.OPEN && who.keeps());
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            EditionFixture edition = world.edition(stage);
            for (int i = 0; i < 3; i++) {
                int seat = other(who, chance);
                String nomination = "KAB" + (1 + chance.nextInt(3));
                if (edition.number(
                                "select count(*) from score_sheet where nomination_id = ? and seat_id = ?",
                                edition.nomination(nomination),
                                edition.seatId(seat))
                        == 0) {
                    sheet(world, edition, nomination, seat, chance);
                }
            }
            world.database.run(
                    "delete from sheet_mark where id in (select m.id from sheet_mark m join score_sheet s on s.id = m.sheet_id"
                            + " join seat on seat.id = s.seat_id where s.filed_at is null and seat.code <> '" + who.seat
                            + "' and seat.edition_id = " + edition.id() + " order by m.id limit " + chance.nextInt(3)
                            + ")");
        }
    },
    TIMES_OF_WORK("when others began, saved and, before closing, filed") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.FILING);
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            String others =
                    " from nomination n join category c on c.id = n.category_id, seat where n.id = s.nomination_id"
                            + " and seat.id = s.seat_id and n.edition_id = " + edition(world, stage)
                            + " and seat.code <> '" + who.seat + "'";
            int minutes = 1 + chance.nextInt(5_000);
            world.database.run("update score_sheet s set begun_at = s.begun_at - interval '" + minutes
                    + " min' * seat.position, saved_at = s.saved_at + interval '" + minutes + " sec' * seat.position"
                    + others);
            world.database.run("update score_sheet s set filed_at = s.filed_at + interval '" + minutes
                    + " sec' * seat.position" + others + " and c.closed_at is null");
            world.database.run(
                    "update sheet_mark s set saved_at = s.saved_at - interval '" + minutes + " sec'" + others);
        }
    },
    FILED_MARKS("marks and comments of filed sheets, before closing") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.FILING);
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run(OTHER_MARKS.formatted(change(chance), edition(world, stage), who.seat)
                    + " and s.filed_at is not null and c.closed_at is null");
        }
    },
    MARKS_BEYOND_CLOSING("all marks, from those whom results do not concern") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.FILING) && !who.readsResults();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run(OTHER_MARKS.formatted(change(chance), edition(world, stage), who.seat));
        }
    },
    FILED_OR_NOT("which sheets others have filed, before closing") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.FILING) && !who.keeps();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run("update score_sheet s set filed_at = case when s.filed_at is null then s.saved_at end"
                    + " from nomination n join category c on c.id = n.category_id, seat where n.id = s.nomination_id and c.closed_at is null"
                    + " and seat.id = s.seat_id and n.edition_id = " + edition(world, stage) + " and seat.code <> '"
                    + who.seat
                    + "' and (s.id + " + chance.nextInt(9) + ") % 2 = 0");
        }
    },
    OTHERS_RECUSED("from which nominations others are recused, before closing") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.OPEN) && !who.keeps();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            EditionFixture edition = world.edition(stage);
            for (int i = 0; i < 2; i++) {
                world.database.run("insert into recusal (id, nomination_id, seat_id, reason, declared_at)"
                        + " values (nextval('recusal_seq'), " + edition.nomination("KAB" + (1 + chance.nextInt(2)))
                        + ", "
                        + edition.seatId(other(who, chance)) + ", 'Pernah menjabat', timestamptz '2026-04-23 02:00Z')"
                        + " on conflict do nothing");
            }
        }
    },
    SEALED_ENTRIES("what the journal keeps sealed, and how much of it") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.OPEN);
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            EditionFixture edition = world.edition(stage);
            for (int i = 0; i <= chance.nextInt(4); i++) {
                int seat = other(who, chance);
                world.database.runByTheRules(
                        "select note(timestamptz '2026-05-01 03:00Z', " + edition.accountId(seat) + ", "
                                + edition.seatId(seat) + ", " + edition.id() + ", " + edition.category("KAB")
                                + ", 'sheet-saved', 'nomination:KAB1 seat:" + seat + "', '', '{\"A2\":3}', '')");
            }
        }
    },
    OPEN_ENTRIES("what else the journal holds, from those who do not read it") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return !who.inspects();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.runByTheRules("select note(timestamptz '2026-05-02 03:00Z', null, null, "
                    + edition(world, stage) + ", null, 'export-taken', 'export:ranking-csv', '', '', '')");
        }
    },
    PROPOSALS("what officers propose to each other, from all but offices and chair") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return !who.keeps() && who != Who.CHAIR;
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            if (chance.nextBoolean()) {
                world.database.run("delete from proposal where act = 'nomination-added' and edition_id = "
                        + edition(world, stage));
            } else {
                world.database.run(
                        "update proposal set reason = 'Alasan lain', proposed_at = proposed_at - interval '3 h'"
                                + " where act = 'nomination-added' and edition_id = " + edition(world, stage));
            }
        }
    },
    EARLIER_HOLDER("what an earlier holder of the own seat marked, before closing") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return who == Who.NEWCOMER && stage.from(Stage.FILING);
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run("""
                    update sheet_mark m set %s from score_sheet s join nomination n on n.id = s.nomination_id
                        join category c on c.id = n.category_id join seat on seat.id = s.seat_id
                     where s.id = m.sheet_id and n.edition_id = %d and seat.code = '7' and c.closed_at is null""".formatted(change(chance), edition(world, stage)));
            world.database.run("""
                    update score_sheet s set version = %d from nomination n
                        join category c on c.id = n.category_id join seat on seat.edition_id = n.edition_id
                     where n.id = s.nomination_id and seat.id = s.seat_id and n.edition_id = %d and seat.code = '7' and c.closed_at is null""".formatted(1 + chance.nextInt(1_000_000), edition(world, stage)));
        }
    },
    HIDDEN_NOMINATION("everything about a nomination, from the seat recused from it") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return who.recused() && stage.from(Stage.FILING);
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            EditionFixture edition = world.edition(stage);
            hide(world, edition.nomination("KAB3"), chance);
            if (!stage.from(Stage.RANKED)) {
                hide(world, edition.nomination("BSR3"), chance);
            }
        }
    },
    WHOLE_EDITION("everything about an edition in which one has nothing to do") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return !who.enters();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            long edition = edition(world, stage);
            for (String nomination : world.database.texts("select id from nomination where edition_id = " + edition)) {
                hide(world, Long.parseLong(nomination), chance);
            }
            world.database.run(
                    "update edition set name = 'Edisi lain sama sekali', region = 'Provinsi Lain', deadline = null where id = "
                            + edition);
            world.database.run(
                    "update seat_holder set name = 'Orang lain' where seat_id in (select id from seat where edition_id = "
                            + edition + ") and valid_to is null");
        }
    },
    ELSEWHERE("everything in the editions of another province, and how many there are") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage == Stage.DRAFT && !who.entersElsewhere();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            long edition = world.elsewhere().id();
            for (String nomination : List.of("KAB1", "KAB2", "KAB3", "BSR1", "BSR2")) {
                hide(world, world.elsewhere().nomination(nomination), chance);
            }
            for (String statement : List.of(
                    "update edition set name = 'Di tempat lain', award_year = 2031, region = 'Provinsi Lain' where id = "
                            + edition,
                    "insert into edition (id, code, office, name, award_year) values (nextval('edition_seq'), 'LAIN2', '"
                            + World.ELSEWHERE_OFFICE + "', 'Baru', 2030)",
                    "update seat_holder set name = 'Orang lain', valid_to = '2026-05-03' where seat_id in (select id from seat where edition_id = "
                            + edition + ")",
                    "update score_sheet set filed_at = null where nomination_id in (select id from nomination where edition_id = "
                            + edition + ")",
                    "delete from recusal where nomination_id in (select id from nomination where edition_id = "
                            + edition + ")",
                    "insert into account (id, issuer, subject, display_name, first_seen, offices) select nextval('account_seq'),"
                            + " 'test', 'tetangga' || n, 'Tetangga ' || n, timestamptz '2026-05-20 04:00Z', array['"
                            + World.ELSEWHERE_OFFICE + "'] from generate_series(1, " + (1 + chance.nextInt(4)) + ") n",
                    "insert into proposal (id, edition_id, act, subject, content, reason, proposed_by, proposed_at)"
                            + " select nextval('proposal_seq'), " + edition
                            + ", act, subject, content, reason, proposed_by, proposed_at from proposal limit 1")) {
                world.database.run(statement);
            }
            world.database.runByTheRules("select note(timestamptz '2026-05-02 03:00Z', null, null, " + edition
                    + ", null, 'export-taken', 'export:ranking-csv', '', '', '')");
        }
    },
    ACCOUNTS("who else has signed in") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage == Stage.DRAFT && !who.binds();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            for (int i = 0; i <= chance.nextInt(3); i++) {
                world.database.run(
                        "insert into account (id, issuer, subject, display_name, first_seen, offices) values (nextval('account_seq'),"
                                + " 'test', 'baru" + i + "', 'Baru " + i + "', timestamptz '2026-05-20 03:00Z', array['"
                                + EditionFixture.OFFICE.code() + "'])");
            }
        }
    },
    OTHERS_UPLOADS("workbooks that others have uploaded, what they matched, and files that are made for them") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage == Stage.DRAFT;
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run(
                    "insert into workbook_upload (id, account_id, file_name, file, at) select 'dW5nZ2FoYW4tb3JhbmctbGFpbj"
                            + chance.nextInt(10)
                            + "', min(id), 'milik-lain.xlsx', 'x', timestamptz '2026-05-20 02:00Z' from account where subject like 'BUKA-%'");
            world.database.run(
                    "insert into long_work (id, account_id, about, attempt, renewed_at, done, total) select 'cGVrZXJqYWFuLW9yYW5nLWxhaW4"
                            + chance.nextInt(10)
                            + "', min(id), 'export BAWA ranking-csv COMMA []', 'x', timestamptz '2026-05-21 01:55Z', "
                            + chance.nextInt(100) + ", 100 from account where subject like 'BUKA-%'");
        }
    },
    WORK_ON_ANALYSES("when and by which worker an analysis was made") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.RANKED);
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            world.database.run(
                    "update analysis set worker = 'lain', attempts = attempts + 1, asked_at = asked_at - interval '1 h',"
                            + " started_at = started_at - interval '17 min', heartbeat_at = heartbeat_at - interval '3 min'"
                            + " where run_id in (select r.id from ranking_run r join category c on c.id = r.category_id where c.edition_id = "
                            + edition(world, stage) + ")");
        }
    },
    RESULTS("ranks, places, what the plenary said, and the bytes of minutes, from those whom results do not concern") {
        @Override
        boolean hiddenFrom(Who who, Stage stage) {
            return stage.from(Stage.RANKED) && !who.readsResults();
        }

        @Override
        void make(World world, Who who, Stage stage, Random chance) {
            String runs =
                    "(select r.id from ranking_run r join category c on c.id = r.category_id where c.edition_id = "
                            + edition(world, stage) + ")";
            // ranks are computed from the frozen input alone: whoever reads one of these runs is told that it cannot be
            world.database.run("update ranking_run set reason = 'Alasan lain', input = substring(input from 1 for 99),"
                    + " input_hash = repeat('2', 64), result_hash = repeat('0', 64) where id in " + runs);
            world.database.run(
                    "update verdict set place = 'Tempat lain', present = present - 1 where run_id in " + runs);
            world.database.run("update document set f4 = f4 || 'x', hash = repeat('1', 64) where edition_id = "
                    + edition(world, stage));
            world.database.run("delete from analysis where run_id in " + runs);
        }
    };

    /** In which another value takes the first place, and the sheets of an edition that are not a seat's. */
    private static final String OTHER_MARKS = """
            update sheet_mark m set %s from score_sheet s join nomination n on n.id = s.nomination_id
                join category c on c.id = n.category_id join seat on seat.id = s.seat_id
             where s.id = m.sheet_id and n.edition_id = %d and seat.code <> '%d'""";

    final String what;

    Difference(String what) {
        this.what = what;
    }

    /** Whether, by the rules, this viewer may not be able to tell it at this stage. */
    abstract boolean hiddenFrom(Who who, Stage stage);

    abstract void make(World world, Who who, Stage stage, Random chance);

    private static long edition(World world, Stage stage) {
        return world.edition(stage).id();
    }

    private static String change(Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> "value = case when m.value >= 1 then m.value - 1 else m.value + 1 end, comment = 'Lain'";
            case 1 -> "value = null, comment = ''";
            default -> "value = 1, comment = repeat('Panjang sekali. ', " + (2 + chance.nextInt(30)) + ")";
        };
    }

    /** A seat that is not the viewer's, nor one that is recused from the third nominations. */
    private static int other(Who who, Random chance) {
        int seat = 1 + chance.nextInt(8);
        return seat == who.seat ? 1 + seat % 8 : seat;
    }

    private static void sheet(World world, EditionFixture edition, String nomination, int seat, Random chance) {
        String at = "timestamptz '2026-04-29 0" + chance.nextInt(10) + ":00Z'";
        world.database.run(
                "insert into score_sheet (id, nomination_id, seat_id, holder_id, begun_at, saved_at, version) values (nextval('score_sheet_seq'), "
                        + edition.nomination(nomination) + ", " + edition.seatId(seat) + ", " + edition.holderId(seat)
                        + ", " + at + ", " + at + ", 1)");
        world.database.run(
                "insert into sheet_mark (id, sheet_id, nomination_id, seat_id, holder_id, criterion, value, saved_at)"
                        + " select nextval('sheet_mark_seq'), id, nomination_id, seat_id, holder_id, 'C1', "
                        + chance.nextInt(100) + ", "
                        + at
                        + " from score_sheet where nomination_id = " + edition.nomination(nomination)
                        + " and seat_id = "
                        + edition.seatId(seat));
    }

    /** Another name, other figures, other facts, more documents, other marks. */
    private static void hide(World world, long nomination, Random chance) {
        String of = " where nomination_id = " + nomination;
        for (String statement : List.of(
                "update nomination set name = 'Nama lain yang jauh lebih panjang', region_code = '63.02', sector = 'lain' where id = "
                        + nomination,
                "update coverage_record set participants = participants - " + chance.nextInt(900) + ", note = 'Lain'"
                        + of,
                "update fact set evidence = 'Bukti lain', decision = null, decided_at = null, decided_by = null" + of,
                "delete from fact where id in (select min(id) from fact" + of + ")",
                "update data_value set value = 1, source = 'Lain'" + of,
                "insert into evidence (id, nomination_id, criterion, title, recorded_at) select nextval('evidence_seq'), "
                        + nomination
                        + ", null, 'Berkas lain ' || n, timestamptz '2026-04-19 02:00Z' from generate_series(1, "
                        + (1 + chance.nextInt(3)) + ") n",
                "update sheet_mark set value = 2, comment = 'Lain'" + of
                        + " and seat_id not in (select id from seat where code = '9')")) {
            world.database.run(statement);
        }
    }
}
