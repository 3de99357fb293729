package id.paritrana.workbook;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.Normaliser;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.reason.WeightMode;
import id.paritrana.scoring.scheme.PanelRule;
import id.paritrana.scoring.scheme.QuorumPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.tables.Canon;

/**
 * The words that a column allows: English codes, each with Indonesian synonyms. Case, blanks and hyphens do not matter.
 *
 * @param <E> the meaning of a word
 */
public final class Vocabulary<E> {
    public static final Vocabulary<CategoryKind> KINDS = of(CategoryKind.values(), CategoryKind::code)
            .also(CategoryKind.PROVINCE, "provinsi")
            .also(CategoryKind.REGENCY_CITY, "kabupaten_kota", "kabupaten/kota")
            .also(CategoryKind.VILLAGE, "desa_kelurahan", "desa/kelurahan", "desa")
            .also(CategoryKind.LARGE, "besar")
            .also(CategoryKind.MEDIUM, "menengah")
            .also(CategoryKind.PUBLIC_SERVICE, "layanan_publik")
            .also(CategoryKind.MICRO_SMALL, "mikro_kecil", "mikro/kecil")
            .also(CategoryKind.OTHER, "lainnya");
    public static final Vocabulary<Source> SOURCES =
            of(Source.values(), Source::code).alsoEach(Source::inIndonesian);
    public static final Vocabulary<Direction> DIRECTIONS = of(Direction.values(), Direction::code)
            .also(Direction.BENEFIT, "makin_tinggi_makin_baik")
            .also(Direction.COST, "makin_rendah_makin_baik");
    public static final Vocabulary<NormaliserKind> NORMALISERS =
            new Vocabulary<>(Normaliser.kinds(), NormaliserKind::code).alsoEach(NormaliserKind::inIndonesian);
    public static final Vocabulary<Aggregation> AGGREGATORS = of(Aggregation.values(), Aggregation::code)
            .also(Aggregation.ARITHMETIC, "aritmetik")
            .also(Aggregation.GEOMETRIC, "geometrik")
            .also(Aggregation.HARMONIC, "harmonik")
            .also(Aggregation.MINIMUM, "terendah");
    public static final Vocabulary<MissingPolicy> MISSING = of(MissingPolicy.values(), MissingPolicy::code)
            .also(MissingPolicy.ZERO, "nol")
            .also(MissingPolicy.RENORMALISE, "bagi_ulang", "renormalize")
            .also(MissingPolicy.INELIGIBLE, "gugur");
    public static final Vocabulary<SeatRole> ROLES = of(SeatRole.values(), SeatRole::code)
            .also(SeatRole.CHAIR, "ketua")
            .also(SeatRole.SECRETARY, "sekretaris")
            .also(SeatRole.MEMBER, "anggota");
    public static final Vocabulary<ValueState> STATES = of(
                    new ValueState[] {ValueState.NOT_APPLICABLE, ValueState.WITHHELD}, ValueState::code)
            .also(ValueState.NOT_APPLICABLE, "tidak_berlaku")
            .also(ValueState.WITHHELD, "tidak_diberikan");
    public static final Vocabulary<Boolean> TRUTH = of(new Boolean[] {true, false}, truth -> truth ? "yes" : "no")
            .also(true, "ya", "true", "benar", "1")
            .also(false, "tidak", "false", "salah", "0");
    public static final Vocabulary<WeightMode> WEIGHTS = of(WeightMode.values(), WeightMode::code)
            .also(WeightMode.PERCENT, "persen")
            .also(WeightMode.RELATIVE, "relatif")
            .also(WeightMode.POINTS, "poin");
    public static final Vocabulary<PanelRule> PANELS = of(PanelRule.values(), PanelRule::code)
            .also(PanelRule.TRIMMED_MEAN, "rata_rata_terpangkas")
            .also(PanelRule.MEAN, "rata_rata");
    public static final Vocabulary<QuorumPolicy> QUORUM_POLICIES = of(QuorumPolicy.values(), QuorumPolicy::code)
            .also(QuorumPolicy.NOT_RANKED, "tidak_diperingkat")
            .also(QuorumPolicy.RENORMALISE, "bagi_ulang", "renormalize");
    public static final Vocabulary<EditionKind> EDITION_KINDS = of(EditionKind.values(), EditionKind::code)
            .also(EditionKind.OFFICIAL, "resmi")
            .also(EditionKind.PRACTICE, "latihan")
            .also(EditionKind.ARCHIVE, "arsip");
    public static final Vocabulary<EditionKey> EDITION_KEYS = of(EditionKey.values(), EditionKey::code)
            .also(EditionKey.CODE, "kode")
            .also(EditionKey.NAME, "nama")
            .also(EditionKey.KIND, "jenis")
            .also(EditionKey.ASSESSMENT_YEAR, "tahun_penilaian")
            .also(EditionKey.AWARD_YEAR, "tahun_pelaksanaan")
            .also(EditionKey.REGION, "wilayah")
            .also(EditionKey.PERIOD_START, "awal_periode")
            .also(EditionKey.PERIOD_END, "akhir_periode");
    public static final Vocabulary<RuleKey> RULE_KEYS = of(RuleKey.values(), RuleKey::code)
            .also(RuleKey.WEIGHTS, "bobot")
            .also(RuleKey.QUORUM, "kuorum")
            .also(RuleKey.BELOW_QUORUM, "di_bawah_kuorum")
            .also(RuleKey.ROUND_PANEL, "pembulatan_panel")
            .also(RuleKey.ROUND_SCORE, "pembulatan_skor")
            .also(RuleKey.ROUND_CONTRIBUTION, "pembulatan_kontribusi")
            .also(RuleKey.ROUND_TOTAL, "pembulatan_total")
            .also(RuleKey.TIES, "seri")
            .also(RuleKey.SEED, "benih")
            .also(RuleKey.DRAWS, "ulangan")
            .also(RuleKey.WEIGHT_NOISE, "goyangan_bobot");
    /** The steps of a tie chain that are not criteria. */
    public static final Vocabulary<String> TIE_STEPS = of(
                    new String[] {"head_to_head", "panel_median", "shared"}, Function.identity())
            .also("head_to_head", "perbandingan_langsung")
            .also("panel_median", "nilai_tengah_panel")
            .also("shared", "peringkat_bersama");

    private static final Map<String, String> INDONESIAN = indonesianWords();

    private final List<E> members;
    private final Function<E, String> code;
    private final Map<String, E> words = new LinkedHashMap<>();

    private Vocabulary(List<E> members, Function<E, String> code) {
        this.members = members;
        this.code = code;
        members.forEach(member -> words.put(code.apply(member), member));
    }

    private static <E> Vocabulary<E> of(E[] members, Function<E, String> code) {
        return new Vocabulary<>(List.of(members), code);
    }

    private Vocabulary<E> alsoEach(Function<E, String> alias) {
        members.forEach(member -> also(member, alias.apply(member)));
        return this;
    }

    private Vocabulary<E> also(E member, String... aliases) {
        for (String alias : aliases) {
            words.put(alias, member);
        }
        return this;
    }

    /** The words that a column of a table allows; empty when it holds no words. */
    public static Optional<Vocabulary<?>> of(EditionTable table, Column column) {
        return switch (table.code() + "." + column.code()) {
            case "edition.key" -> Optional.of(EDITION_KEYS);
            case "categories.kind" -> Optional.of(KINDS);
            case "criteria.source" -> Optional.of(SOURCES);
            case "criteria.direction" -> Optional.of(DIRECTIONS);
            case "criteria.normaliser" -> Optional.of(NORMALISERS);
            case "criteria.aggregator" -> Optional.of(AGGREGATORS);
            case "criteria.missing" -> Optional.of(MISSING);
            case "rules.key" -> Optional.of(RULE_KEYS);
            case "seats.role" -> Optional.of(ROLES);
            case "values.state" -> Optional.of(STATES);
            case "items.accepted", "items.mandatory" -> Optional.of(TRUTH);
            default -> Optional.empty();
        };
    }

    /** The meaning of a word; empty when it is not one of the allowed ones. */
    public Optional<E> find(String word) {
        return Optional.ofNullable(words.get(Canon.word(word)));
    }

    /** The code that is written for a member. */
    public String code(E member) {
        return code.apply(member);
    }

    /** The Indonesian word for a member; its code where it has none. */
    public String inIndonesian(E member) {
        String own = code(member);
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(member) && !word.getKey().equals(own))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(own);
    }

    /** Code → Indonesian word of every member of every vocabulary. */
    static Map<String, String> indonesianWords() {
        Map<String, String> all = new HashMap<>();
        for (Vocabulary<?> vocabulary : List.of(
                KINDS,
                SOURCES,
                DIRECTIONS,
                NORMALISERS,
                AGGREGATORS,
                MISSING,
                ROLES,
                STATES,
                TRUTH,
                WEIGHTS,
                PANELS,
                QUORUM_POLICIES,
                EDITION_KINDS,
                EDITION_KEYS,
                RULE_KEYS,
                TIE_STEPS)) {
            vocabulary.into(all);
        }
        return Map.copyOf(all);
    }

    /** The Indonesian word for a code of any vocabulary, with blanks; the code itself where no vocabulary has it. */
    public static String readInIndonesian(String code) {
        String word = INDONESIAN.get(code);
        return word == null ? code : word.replace('_', ' ');
    }

    private void into(Map<String, String> all) {
        members.forEach(member -> all.putIfAbsent(code(member), inIndonesian(member)));
    }

    /** The words to choose from, as a message lists them. */
    public String choices() {
        return String.join(", ", members.stream().map(code).toList());
    }

    /** Every accepted word with its meaning. */
    public Map<String, E> words() {
        return Collections.unmodifiableMap(words);
    }
}
