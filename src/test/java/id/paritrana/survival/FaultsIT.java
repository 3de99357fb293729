package id.paritrana.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nine members save and an officer imports, freezes, opens and closes, while everything goes wrong that a machine and a network can do:
 * what was acknowledged is stored, once; nothing is half done; nobody has to sign in again. {@code deploy/faults/run} does the same for
 * as many faults as one likes.
 */
class FaultsIT {
    private static final int FAULTS = Integer.getInteger("paritrana.faults", 200);
    private static final long SEED = Long.getLong("paritrana.faults.seed", 9);
    /** 15 on an idle machine, see {@code src/docs/survival.md}; who builds beside it is only asked that it ends. */
    private static final int ALL_WORK_WITHIN_SECONDS = Integer.getInteger("paritrana.faults.within", 90);

    private static final int SECONDS_TO_BE_MET = 90;
    private static final int LONGEST_ASIDE_MINUTES = 5;
    private static final int RENEWED_EVERY_MS = 5_000;

    /** What one kind of fault did. */
    private static final class Tally {
        private int times;
        private long longestNanos;
        private long nanos;
    }

    private final Map<Fault, Tally> tallies = new EnumMap<>(Fault.class);
    private final Random chance = new Random(SEED);
    private final Clerk clerk = new Clerk();
    private final Installation at = Installation.get();
    private final ExecutorService aside = Executors.newSingleThreadExecutor();
    private List<Member> members = List.of();

    @Test
    void nothing_acknowledged_is_lost_and_nobody_signs_in_again() throws Exception {
        members = IntStream.rangeClosed(1, 9)
                .mapToObj(seat -> new Member(seat, sheet(seat)))
                .toList();
        var before = counted();
        for (Person person : everybody()) {
            person.signIn();
        }
        for (Member member : members) {
            member.open();
        }
        List<Thread> threads = Stream.concat(members.stream(), Stream.of(clerk))
                .map(FaultsIT::begun)
                .toList();
        Thread renewals = begun(this::renew);
        untilAllWork();
        long began = System.nanoTime();
        for (Fault fault : Fault.planned(FAULTS, kinds(), chance)) {
            // who has something to complain about ends it: after that each fault would only wait in vain
            if (everybody().stream()
                    .noneMatch(p -> p.leaves() || !p.complaints().isEmpty())) {
                begin(fault);
                Pause.milliseconds(20 + chance.nextInt(60));
            }
        }
        aside.shutdown();
        assertTrue(aside.awaitTermination(LONGEST_ASIDE_MINUTES, TimeUnit.MINUTES));
        at.awaitReplicas();
        Duration last = untilAllWork();
        everybody().forEach(Person::leave);
        renewals.interrupt();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30).toMillis());
        }
        String table = table(Duration.ofNanos(System.nanoTime() - began), last);
        System.out.println(table);
        Files.writeString(Path.of("target", "faults.md"), table);
        List<String> complaints =
                everybody().stream().flatMap(p -> p.complaints().stream()).toList();
        // first, since who reads only the beginning of a long failure has to know what was wrong
        assertTrue(complaints.isEmpty(), () -> String.join("\n", complaints) + "\n" + at.told());
        assertEquals(FAULTS, tallies.values().stream().mapToInt(t -> t.times).sum(), table);
        assertTrue(members.stream().allMatch(m -> m.acknowledged() > 0), table);
        assertTrue(clerk.closed() && clerk.editions() > 0, table);
        isStored(before);
        isWhole();
    }

    private Set<Fault> kinds() {
        var kinds = EnumSet.allOf(Fault.class);
        if (at.disk().isEmpty()) {
            kinds.remove(Fault.DISK_FULL);
        }
        return kinds;
    }

    private List<Person> everybody() {
        return Stream.concat(members.stream(), Stream.of(clerk, clerk.colleague()))
                .toList();
    }

    private static Thread begun(Runnable work) {
        var thread = new Thread(work, "person");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** A sheet of a category that is being judged, of a nomination that the seat may judge. */
    private String sheet(int seat) {
        String nomination = at.asked("""
                select n.code from nomination n join category c on c.id = n.category_id join edition e on e.id = c.edition_id
                  join seat s on s.edition_id = e.id and s.code = '%1$d'
                 where e.code = 'LATIHAN2026' and c.closed_at is null and c.code <> 'BSR-TMK' and n.withdrawn_at is null
                   and exists (select 1 from stored_criterion k where k.edition_id = e.id and k.source = 'panel' and k.category in (c.code, '*'))
                   and not exists (select 1 from recusal r where r.nomination_id = n.id and r.seat_id = s.id)
                   and not exists (select 1 from score_sheet f where f.nomination_id = n.id and f.seat_id = s.id and f.filed_at is not null)
                 order by n.code limit 1""".formatted(seat));
        return "/editions/LATIHAN2026/nominations/" + nomination + "/sheet";
    }

    private void renew() {
        try {
            while (!clerk.leaves()) {
                everybody().forEach(Person::mayGoOn);
                Thread.sleep(RENEWED_EVERY_MS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            // without it every session ends within a minute, and would be thought to have been lost by the app; once
            // everybody
            // leaves, this is the end of the test, which interrupts whatever is being told
            if (!clerk.leaves()) {
                clerk.complain("the provider was not told who may go on: " + broken);
            }
        }
    }

    private void begin(Fault fault) {
        var ownChance = new Random(chance.nextLong());
        if (fault.aside()) {
            aside.execute(() -> happen(fault, ownChance));
        } else {
            happen(fault, ownChance);
        }
    }

    /** Until somebody meets it, and everybody works again. */
    private void happen(Fault fault, Random ownChance) {
        long began = System.nanoTime();
        try {
            if (!Pause.until(() -> fault.happen(at, ownChance), SECONDS_TO_BE_MET)) {
                clerk.complain("nobody met: " + fault.words());
                return;
            }
            count(fault, untilAllWork(), System.nanoTime() - began);
        } catch (RuntimeException broken) {
            clerk.complain(fault.words() + ": " + broken);
        }
    }

    private synchronized void count(Fault fault, Duration untilAllWork, long nanos) {
        Tally tally = tallies.computeIfAbsent(fault, f -> new Tally());
        tally.times++;
        tally.nanos += nanos;
        tally.longestNanos = Math.max(tally.longestNanos, untilAllWork.toNanos());
    }

    /** How long it takes until each member has saved once more. */
    private Duration untilAllWork() {
        long over = System.nanoTime();
        if (!Pause.until(
                () -> members.stream().allMatch(m -> m.lastAt() > over || m.leaves()), ALL_WORK_WITHIN_SECONDS)) {
            clerk.complain("after " + ALL_WORK_WITHIN_SECONDS + " s these do not work again: "
                    + members.stream()
                            .filter(m -> m.lastAt() < over)
                            .map(Member::seat)
                            .toList());
        }
        return Duration.ofNanos(System.nanoTime() - over);
    }

    private Map<Integer, Integer> counted() {
        var saves = new TreeMap<Integer, Integer>();
        members.forEach(member -> saves.put(member.seat(), saves(member)));
        return saves;
    }

    private int saves(Member member) {
        return Integer.parseInt(at.asked("""
                select count(*) from journal j join seat s on s.id = j.seat_id join edition e on e.id = s.edition_id
                 where j.act = 'sheet-saved' and e.code = 'LATIHAN2026' and s.code = '%d'""".formatted(member.seat())));
    }

    private void isStored(Map<Integer, Integer> before) {
        for (Member member : members) {
            int stored = saves(member) - before.get(member.seat());
            // what was under way when everybody left may have arrived
            assertTrue(
                    stored == member.acknowledged() || stored == member.acknowledged() + 1,
                    member.seat() + ": " + stored + " stored of " + member.acknowledged() + " acknowledged");
            String words = at.asked("""
                    select m.comment from sheet_mark m join score_sheet f on f.id = m.sheet_id join seat s on s.id = f.seat_id
                      join nomination n on n.id = f.nomination_id join edition e on e.id = n.edition_id
                     where e.code = 'LATIHAN2026' and s.code = '%d' and n.code = '%s' and m.criterion = '%s'""".formatted(
                            member.seat(), member.nomination(), member.field().substring(2)));
            assertEquals(
                    stored == member.acknowledged() ? member.words() : member.wordsAfter(),
                    words,
                    "seat " + member.seat());
        }
    }

    private void isWhole() throws Exception {
        assertEquals("0", at.asked("""
                select count(*) from edition e where e.code like 'UJIAN%'
                   and ((select count(*) from nomination n where n.edition_id = e.id) <> 2
                     or (select count(*) from seat s where s.edition_id = e.id) <> 9
                     or (select count(*) from stored_criterion k where k.edition_id = e.id) <> 4)"""), "an import is whole or was not");
        assertEquals(
                "0",
                at.asked(
                        "select count(*) from edition e left join category c on c.edition_id = e.id where e.code like 'UJIAN%' and ("
                                + once("scheme-frozen", "e.frozen_at is not null")
                                + " or " + once("scoring-opened", "e.opened_at is not null")
                                + " or " + once("scoring-closed", "c.closed_at is not null") + ")"),
                "what was done is written down once, and nothing else is");
        assertEquals("1", at.asked("""
                select count(distinct written) from (
                  select count(*) as written from edition e join journal j on j.edition_id = e.id and j.act = 'workbook-imported'
                   where e.code like 'UJIAN%' group by e.id) imports"""), "each import is written down alike");
        int closed = Integer.parseInt(
                at.asked(
                        "select count(*) from edition e join category c on c.edition_id = e.id where e.code like 'UJIAN%' and c.closed_at is not null"));
        assertTrue(
                closed == clerk.editions() || closed == clerk.editions() + 1,
                closed + " closed of " + clerk.editions() + " acknowledged");
        assertEquals("1", at.asked("select count(*) from category where code = 'BSR-TMK' and closed_at is not null"));
        assertEquals(
                "0",
                at.asked(
                        "select count(*) from journal j where not exists (select 1 from journal_link l where l.entry = j.id)"));
        assertEquals("0 ", at.verifiesJournal());
    }

    private static String once(String act, String done) {
        return "(select count(*) from journal j where j.edition_id = e.id and j.act = '%s') <> (case when %s then 1 else 0 end)"
                .formatted(act, done);
    }

    private String table(Duration took, Duration last) throws IOException {
        int happened = tallies.values().stream().mapToInt(t -> t.times).sum();
        var lines = new ArrayList<String>();
        lines.add(
                "Seed %d: %d faults in %d s; %d saves acknowledged (median %s, longest %s), %d editions imported, frozen, opened and closed. At the"
                                .formatted(
                                        SEED,
                                        happened,
                                        took.toSeconds(),
                                        members.stream()
                                                .mapToInt(Member::acknowledged)
                                                .sum(),
                                        seconds(quantile(0.5)),
                                        seconds(quantile(1)),
                                        clerk.editions())
                        + " end all nine work within %s.".formatted(seconds(last.toNanos())));
        lines.add("");
        lines.add("| fault | times | all nine had saved again after, at most | in all |");
        lines.add("|---|---|---|---|");
        tallies.forEach((fault, tally) -> lines.add("| %s | %d | %s | %s |"
                .formatted(fault.words(), tally.times, seconds(tally.longestNanos), seconds(tally.nanos))));
        if (at.disk().isEmpty()) {
            lines.add(
                    "| %s | not tried: this process may not mount a disk | – | – |".formatted(Fault.DISK_FULL.words()));
        }
        return String.join("\n", lines) + "\n";
    }

    private long quantile(double part) {
        List<Long> all = members.stream()
                .flatMap(m -> m.times().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return all.isEmpty() ? 0 : all.get((int) Math.min(all.size() - 1, part * all.size()));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
