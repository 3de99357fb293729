package id.paritrana.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import id.paritrana.launch.EphemeralDatabases;

/** What can go wrong with an installation, each with its share of a thousand, and mended before the next. */
enum Fault {
    CONNECTIONS_CUT("connections to the database cut", 95) {
        @Override
        boolean happen(Installation at, Random chance) {
            return at.toDatabase().cut() > 0;
        }
    },
    CONNECTIONS_RESET("connections to the database reset", 80) {
        @Override
        boolean happen(Installation at, Random chance) {
            return at.toDatabase().reset() > 0;
        }
    },
    REFUSED("connections to the database refused, for 0.05 to 0.4 s", 40) {
        @Override
        boolean happen(Installation at, Random chance) {
            Line line = at.toDatabase();
            long before = line.turnedAway();
            line.is(Line.State.REFUSED);
            line.cut();
            Pause.milliseconds(50 + chance.nextInt(350));
            boolean met = Pause.until(() -> line.turnedAway() > before, SECONDS_TO_BE_MET);
            line.is(Line.State.OPEN);
            return met;
        }
    },
    SILENT("the line to the database paused, for 0.05 to 0.4 s", 120) {
        @Override
        boolean happen(Installation at, Random chance) {
            return silent(at.toDatabase(), 50 + chance.nextInt(350));
        }
    },
    BLACK_HOLE("the line to the database a black hole, for 8 s", 5) {
        @Override
        boolean happen(Installation at, Random chance) {
            return silent(at.toDatabase(), 8_000);
        }
    },
    SLOW("every piece to and from the database 20 ms later, for half a second", 40) {
        @Override
        boolean happen(Installation at, Random chance) {
            Line line = at.toDatabase();
            long before = line.delayed();
            line.slow(20);
            Pause.milliseconds(500);
            boolean met = Pause.until(() -> line.delayed() > before, SECONDS_TO_BE_MET);
            line.slow(0);
            return met;
        }
    },
    COMMIT_LOST("the connection lost just before a commit arrives", 150) {
        @Override
        boolean happen(Installation at, Random chance) {
            return loses(at.toDatabase(), at.toDatabase()::losesCommit);
        }
    },
    ANSWER_LOST("the connection lost just after a commit", 180) {
        @Override
        boolean happen(Installation at, Random chance) {
            return loses(at.toDatabase(), at.toDatabase()::losesAnswerOfCommit);
        }
    },
    BACKENDS_ENDED("all backends of the app terminated", 50) {
        @Override
        boolean happen(Installation at, Random chance) {
            return !at.asked(
                            "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'paritrana_app'")
                    .equals("0");
        }
    },
    BACKEND_KILLED("a backend of the app kill -9", 15) {
        @Override
        boolean happen(Installation at, Random chance) {
            String backend = at.asked(
                    "select pid from pg_stat_activity where usename = 'paritrana_app' order by backend_start desc limit 1");
            // the server takes that for a damage of the memory that all share, and begins anew
            return !backend.isEmpty()
                    && ProcessHandle.of(Long.parseLong(backend))
                            .filter(ProcessHandle::destroyForcibly)
                            .isPresent();
        }
    },
    CALLERS_CUT("connections of browsers reset", 150) {
        @Override
        boolean happen(Installation at, Random chance) {
            return at.front().reset() > 0;
        }
    },
    DATABASE_FROZEN("the database paused (SIGSTOP), for 0.1 to 0.6 s", 15) {
        @Override
        boolean happen(Installation at, Random chance) {
            EphemeralDatabases.signal(at.database(), "STOP");
            try {
                long before = at.toDatabase().carried();
                Pause.milliseconds(100 + chance.nextInt(500));
                return Pause.until(() -> at.toDatabase().carried() > before, SECONDS_TO_BE_MET);
            } finally {
                EphemeralDatabases.signal(at.database(), "CONT");
            }
        }
    },
    DATABASE_KILLED("the database kill -9", 10) {
        @Override
        boolean happen(Installation at, Random chance) {
            return killDatabase(at);
        }
    },
    DISK_FULL("the disk of the database full", 10) {
        @Override
        boolean happen(Installation at, Random chance) {
            SmallDisk disk = at.disk().orElseThrow();
            boolean alsoItsLog = chance.nextBoolean();
            try {
                boolean met = Pause.until(
                        () -> {
                            disk.fill();
                            return at.isFull();
                        },
                        SECONDS_TO_BE_MET);
                if (met && alsoItsLog) {
                    at.asksForAnotherLog();
                }
                Pause.milliseconds(500 + chance.nextInt(1_000));
                return met;
            } finally {
                disk.relieve();
            }
        }
    },
    REPLICA_KILLED("one of the two replicas behind the proxy kill -9", 10) {
        @Override
        boolean happen(Installation at, Random chance) {
            at.awaitReplicas();
            at.replicas().get(chance.nextInt(at.replicas().size())).dies();
            return true;
        }
    },
    APP_KILLED("the app, both replicas, kill -9", 5) {
        @Override
        boolean happen(Installation at, Random chance) {
            at.awaitReplicas();
            at.replicas().forEach(Replica::dies);
            return at.awaitReplica();
        }
    },
    BOTH_KILLED("the app and the database kill -9 at once", 5) {
        @Override
        boolean happen(Installation at, Random chance) {
            at.awaitReplicas();
            at.replicas().forEach(Replica::dies);
            return killDatabase(at) && at.awaitReplica();
        }
    },
    PROVIDER_KILLED("the provider gone, until somebody's session has asked it", 10) {
        @Override
        boolean happen(Installation at, Random chance) {
            Line line = at.toProvider();
            long before = line.turnedAway();
            line.is(Line.State.REFUSED);
            line.reset();
            boolean met = at.sessionsAsk(() -> line.turnedAway() > before);
            line.is(Line.State.OPEN);
            return met;
        }

        @Override
        boolean aside() {
            return true;
        }
    },
    PROVIDER_PAUSED("the provider paused, until somebody's session has asked it", 10) {
        @Override
        boolean happen(Installation at, Random chance) {
            Line line = at.toProvider();
            long before = line.held();
            line.is(Line.State.SILENT);
            boolean met = at.sessionsAsk(() -> line.held() > before);
            // longer than anybody waits for it
            Pause.milliseconds(5_000);
            line.is(Line.State.OPEN);
            return met;
        }

        @Override
        boolean aside() {
            return true;
        }
    };

    private static final int SECONDS_TO_BE_MET = 30;
    private static final int SECONDS_TO_START = 60;

    private final String words;
    private final int perThousand;

    Fault(String words, int perThousand) {
        this.words = words;
        this.perThousand = perThousand;
    }

    /**
     * Makes it happen, and over.
     *
     * @return whether anybody or anything met it
     */
    abstract boolean happen(Installation at, Random chance);

    /** Whether other faults happen meanwhile, since it takes long until anybody meets it. */
    boolean aside() {
        return false;
    }

    String words() {
        return words;
    }

    /** Whether it takes long until there is again what it took away: such are as far from each other as can be. */
    private boolean rare() {
        return aside() || this == REPLICA_KILLED || this == APP_KILLED || this == BOTH_KILLED;
    }

    /**
     * So many faults by their shares, each kind at least once, in an order of chance.
     *
     * @param count at least 40
     */
    static List<Fault> planned(int count, Set<Fault> kinds, Random chance) {
        var planned = new ArrayList<Fault>();
        var rare = new ArrayList<Fault>();
        for (Fault kind : kinds) {
            (kind.rare() ? rare : planned)
                    .addAll(Collections.nCopies(Math.max(1, kind.perThousand * count / 1_000), kind));
        }
        while (planned.size() + rare.size() < count) {
            planned.add(CONNECTIONS_CUT);
        }
        while (planned.size() + rare.size() > count) {
            planned.remove(ANSWER_LOST);
        }
        Collections.shuffle(planned, chance);
        Collections.shuffle(rare, chance);
        for (int i = 0; i < rare.size(); i++) {
            planned.add((2 * i + 1) * count / (2 * rare.size()), rare.get(i));
        }
        return planned;
    }

    private static boolean silent(Line line, int milliseconds) {
        long before = line.held();
        line.is(Line.State.SILENT);
        Pause.milliseconds(milliseconds);
        boolean met = Pause.until(() -> line.held() > before, SECONDS_TO_BE_MET);
        line.is(Line.State.OPEN);
        return met;
    }

    private static boolean loses(Line line, Runnable next) {
        long before = line.lost();
        next.run();
        boolean met = Pause.until(() -> line.lost() > before, SECONDS_TO_BE_MET);
        line.losesNothing();
        return met;
    }

    /** The installation itself starts it again. */
    private static boolean killDatabase(Installation at) {
        long before = at.database().pid();
        EphemeralDatabases.kill(at.database());
        return Pause.until(() -> at.database().pid() != before, SECONDS_TO_START);
    }
}
