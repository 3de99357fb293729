package id.paritrana.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provinces ({@code 63}), regencies and cities ({@code 63.10}) of Indonesia; a code of a district or village begins with
 * that of its regency ({@code 63.10.01.2001}).
 *
 * <p>Source: codes of the Ministry of Home Affairs as in idn-area-data 4.0.1 (ODbL); see {@code regions/README.md}.
 */
public final class Regions {
    /** The time zone of the capital. */
    public static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private static final String LIST = "/regions/regions.csv";
    /** Province, regency, district and village; nothing lies below a village. */
    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    /** What people and programs write in place of the point. */
    private static final Pattern OTHER_MARKS = Pattern.compile("(?<=\\d)[,\\- ](?=\\d)");
    /** What copying leaves around a code. */
    private static final Pattern AT_ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|([^\\p{L}\\p{N}]|\\p{No})+$");

    private static final Set<String> KINDS = Set.of(
            "provinsi",
            "prov",
            "pemprov",
            "kabupaten",
            "kab",
            "pemkab",
            "kota",
            "pemkot",
            "administrasi",
            "adm",
            "pemerintah",
            "daerah",
            "pemda",
            "istimewa",
            "khusus",
            "ibukota",
            "di",
            "dki");
    private static final Map<String, String> NAMES = read();
    private static final Set<Set<String>> PROVINCES = NAMES.entrySet().stream()
            .filter(region -> isProvince(region.getKey()))
            .map(region -> words(region.getValue()))
            .filter(words -> NAMES.entrySet().stream()
                    .noneMatch(region -> region.getKey().contains(".")
                            && words(region.getValue()).equals(words)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern CITY = Pattern.compile("(?iu).*\\b(kota|pemkot)\\b.*");
    private static final Pattern REGENCY = Pattern.compile("(?iu).*\\b(kabupaten|kab|pemkab)\\b.*");
    /** Codes of regencies and cities by their name without blanks and the words of their kind. */
    private static final Map<String, List<String>> BY_NAME = NAMES.keySet().stream()
            .filter(code -> code.contains("."))
            .collect(Collectors.groupingBy(code -> joined(Objects.requireNonNull(NAMES.get(code)))));

    private Regions() {}

    /** Whether a code has the parts of a province, a regency, a district or a village, and nothing else. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** The name of a province or regency, or of the regency that a longer code lies in; empty for an unknown code. */
    public static Optional<String> name(String code) {
        if (!isCode(code)) {
            return Optional.empty();
        }
        String known = code;
        while (!NAMES.containsKey(known) && known.contains(".")) {
            known = known.substring(0, known.lastIndexOf('.'));
            if (known.length() < 5) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(NAMES.get(known));
    }

    /**
     * The code that a spreadsheet turned into a number: {@code 63.1} was {@code 63.10}; empty where that cannot be
     * decided.
     */
    public static Optional<String> withLostZero(String number) {
        String restored = number + "0";
        return number.matches("\\d\\d\\.\\d") && NAMES.containsKey(restored)
                ? Optional.of(restored)
                : knownAsIs(number);
    }

    /**
     * The known code that is meant by one without its point or its trailing zero, with another mark in place of the point, or with marks
     * at its ends: {@code 6305}, {@code 63.1}, {@code 63,05}, {@code '63.05}.
     */
    public static Optional<String> meant(String code) {
        String plain = OTHER_MARKS.matcher(AT_ENDS.matcher(code).replaceAll("")).replaceAll(".");
        String pointed = plain.matches("\\d{3,4}") ? plain.substring(0, 2) + "." + plain.substring(2) : plain;
        return isCode(code) ? Optional.empty() : withLostZero(pointed);
    }

    private static Optional<String> knownAsIs(String number) {
        return NAMES.containsKey(number) ? Optional.of(number) : Optional.empty();
    }

    /** Whether a code is that of a whole province. */
    public static boolean isProvince(String code) {
        return NAMES.containsKey(code) && !code.contains(".");
    }

    /**
     * The time zone of a province.
     *
     * @throws IllegalArgumentException when no province has that code
     */
    public static ZoneId zone(String province) {
        if (!isProvince(province)) {
            throw new IllegalArgumentException("no province has the code " + province);
        }
        if (province.equals("61") || province.equals("62")) {
            return ZoneId.of("Asia/Pontianak");
        }
        return switch (province.charAt(0)) {
            case '1', '2', '3' -> CAPITAL;
            case '5', '6', '7' -> ZoneId.of("Asia/Makassar");
            case '8', '9' -> ZoneId.of("Asia/Jayapura");
            default -> throw new IllegalStateException("a province without a zone: " + province);
        };
    }

    /** Whether a name is that of a province or of the whole country, and not of a regency or city. */
    public static boolean isNameOfProvince(String name) {
        Set<String> given = words(name);
        return given.equals(Set.of("indonesia")) || PROVINCES.contains(given) && !given.isEmpty();
    }

    /** Whether a nominee's name can be that of a region: one name contains all the distinguishing words of the other. */
    public static boolean fits(String name, String region) {
        if (isTwin(name, region)) {
            return false;
        }
        Set<String> given = words(name);
        Set<String> listed = words(region);
        return given.containsAll(listed)
                || listed.containsAll(given)
                || joined(name).equals(joined(region));
    }

    /** The code of the only regency or city of a province that a name can be of; the word before it tells one from the other. */
    public static Optional<String> named(String name, String province) {
        List<String> codes = alike(name, province)
                .filter(code -> !isTwin(name, Objects.requireNonNull(NAMES.get(code))))
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** The code of the regency that a name calls a city, or of the city that it calls a regency; empty where there are both. */
    public static Optional<String> ofOtherKind(String name, String province) {
        List<String> codes = alike(name, province).toList();
        return codes.size() == 1 && isTwin(name, Objects.requireNonNull(NAMES.get(codes.get(0))))
                ? Optional.of(codes.get(0))
                : Optional.empty();
    }

    /** Whether a name with the word of a regency or city is the name of one. */
    public static boolean isNameOfRegency(String name) {
        return (CITY.matcher(name).matches() || REGENCY.matcher(name).matches()) && BY_NAME.containsKey(joined(name));
    }

    /** Whether a city bears that name, and in no province a regency, nor a province itself. */
    public static boolean isNameOfCityAlone(String name) {
        List<String> named = BY_NAME.getOrDefault(joined(name), List.of());
        return !named.isEmpty()
                && named.stream().allMatch(code -> Objects.requireNonNull(NAMES.get(code))
                        .startsWith("Kota"))
                && NAMES.entrySet().stream()
                        .noneMatch(region -> isProvince(region.getKey())
                                && joined(region.getValue()).equals(joined(name)));
    }

    private static Stream<String> alike(String name, String province) {
        return BY_NAME.getOrDefault(joined(name), List.of()).stream().filter(code -> code.startsWith(province + "."));
    }

    private static boolean isTwin(String name, String region) {
        // Kabupaten Lima Puluh Kota is a regency
        boolean regency = REGENCY.matcher(name).matches();
        return regency ? region.startsWith("Kota") : CITY.matcher(name).matches() && region.startsWith("Kabupaten");
    }

    /** {@code Pangkal Pinang} and {@code Pangkalpinang} are the same name. */
    private static String joined(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !KINDS.contains(word))
                .collect(Collectors.joining());
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !KINDS.contains(word))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                int comma = line.indexOf(',');
                names.put(line.substring(0, comma), line.substring(comma + 1));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(names);
    }
}
