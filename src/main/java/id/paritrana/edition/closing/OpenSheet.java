package id.paritrana.edition.closing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.paritrana.journal.SpelledCodes;

/**
 * A sheet that is not filed.
 *
 * @param seat code of the seat whose sheet it is
 * @param nomination code of the nominee
 * @param name of the nominee
 */
public record OpenSheet(String seat, String nomination, String name) {
    private static final String HEAD = "open-sheets";

    /** Whether it is the same sheet, whatever its nominee is called by now. */
    boolean same(OpenSheet other) {
        return seat.equals(other.seat) && nomination.equals(other.nomination);
    }

    /** Of these, the sheets that are not among those. */
    static List<OpenSheet> without(List<OpenSheet> these, List<OpenSheet> those) {
        return these.stream().filter(s -> those.stream().noneMatch(s::same)).toList();
    }

    /** The content of a proposal that is made for these sheets. */
    static String text(Collection<OpenSheet> sheets) {
        return Stream.concat(
                        Stream.of(HEAD),
                        sheets.stream().map(s -> SpelledCodes.together(s.seat(), s.nomination()) + " " + s.name()))
                .collect(Collectors.joining("\n"));
    }

    /** The sheets that a proposal was made for; empty for one that does not say it. */
    static Optional<List<OpenSheet>> read(String content) {
        List<String> lines = content.lines().toList();
        return lines.isEmpty() || !lines.get(0).equals(HEAD)
                ? Optional.empty()
                : Optional.of(lines.stream().skip(1).map(OpenSheet::line).toList());
    }

    private static OpenSheet line(String line) {
        String[] parts = line.split(" ", 3);
        return new OpenSheet(SpelledCodes.plain(parts[0]), SpelledCodes.plain(parts[1]), parts[2]);
    }
}
