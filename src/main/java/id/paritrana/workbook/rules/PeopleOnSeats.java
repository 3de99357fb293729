package id.paritrana.workbook.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.paritrana.tables.Problem;
import id.paritrana.tables.Telling;
import id.paritrana.workbook.EditionIndex;
import id.paritrana.workbook.EditionTable;
import id.paritrana.workbook.Finding;
import id.paritrana.workbook.Lookalike;
import id.paritrana.workbook.SeatRow;

/** Doubts a person who holds two seats, and would judge twice, and a seat that two persons hold. */
final class PeopleOnSeats {
    /** Titles before a name, and after it where no comma parts them; written with or without points. */
    private static final Set<String> TITLES = Set.of(
            "DR", "DRA", "DRS", "DRG", "PROF", "IR", "H", "HJ", "KH", "R", "RR", "RA", "TGK", "TGH", "UST", "LETKOL",
            "KOLONEL", "BAPAK", "IBU", "BPK", "SDR", "SDRI", "AP", "APT", "NS", "SE", "SH", "SI", "SIP", "SKM", "SOS",
            "SSOS", "SPD", "SPDI", "SAG", "SAP", "SIK", "SKOM", "SPSI", "SSTP", "SSI", "ST", "SP", "SPT", "AMD", "AK",
            "CA", "MA", "MAP", "MED", "MH", "MHUM", "MKES", "MKM", "MKOM", "MM", "MP", "MPD", "MPH", "MSC", "MSI",
            "MSM", "MT", "MBA", "PHD");

    /** Words of an office, not of a person. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iu).*\\b(kepala|ketua|sekretaris|anggota|wakil|perwakilan|unsur|pejabat"
                    + "|plt|plh|pj|belum|kosong|contoh|pemegang|dinas|kadis|direktur|rektor|chair|member|secretary|holder|vacant)\\b.*");

    /** Fewer letters are no name. */
    private static final int SHORTEST = 3;

    private static final Pattern TWO_NAMES = Pattern.compile("\\p{L}{2,}.*[;\\n].*\\p{L}{2,}", Pattern.DOTALL);

    private PeopleOnSeats() {}

    static List<Finding> findings(EditionIndex index) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<SeatRow> rows = index.workbook().seats();
        for (int at = 0; at < rows.size(); at++) {
            SeatRow row = rows.get(at);
            if (TWO_NAMES.matcher(row.holder()).find()) {
                findings.add(Finding.warning(
                        EditionTable.SEATS,
                        at,
                        "holder",
                        Telling.alone("workbook.seat.two-people"),
                        Map.of("code", row.code(), "name", row.holder())));
                continue;
            }
            String name = name(row.holder());
            Integer first = name.isEmpty() ? null : seen.putIfAbsent(name, at);
            if (first != null && !rows.get(first).code().equals(row.code())) {
                findings.add(finding(at, rows.get(first), row).or(List.of(finding(first, row, rows.get(first)))));
            }
        }
        return findings;
    }

    private static Finding finding(int at, SeatRow one, SeatRow other) {
        return new Finding(
                EditionTable.SEATS,
                at,
                "holder",
                Telling.alone("workbook.seat.same-person"),
                Map.of("one", one.code(), "other", other.code(), "name", other.holder()),
                Problem.Severity.WARNING,
                -1);
    }

    /** The letters of a name without titles; empty for an office or a dash. */
    private static String name(String holder) {
        if (OFFICE.matcher(holder).matches()) {
            return "";
        }
        String letters = holder.replaceAll("(?<=\\p{L})[’'`](?=\\p{L})", "");
        String before = letters.contains(",") ? letters.substring(0, letters.indexOf(',')) : letters;
        String name = Arrays.stream(before.split("[^\\p{L}\\p{N}]+"))
                .map(word -> Lookalike.bare(word.toUpperCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .collect(Collectors.joining(" "));
        return name.length() < SHORTEST ? "" : name;
    }
}
