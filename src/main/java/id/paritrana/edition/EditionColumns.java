package id.paritrana.edition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import id.paritrana.scoring.normaliser.Direction;
import id.paritrana.scoring.normaliser.NormaliserKind;
import id.paritrana.scoring.reason.Aggregation;
import id.paritrana.scoring.reason.MissingPolicy;
import id.paritrana.scoring.scheme.Source;
import id.paritrana.stored.StoredWord;
import id.paritrana.workbook.CategoryKind;
import id.paritrana.workbook.EditionKind;
import id.paritrana.workbook.RuleKey;

/** The words in the columns of an edition. */
final class EditionColumns {
    private EditionColumns() {}

    @Converter(autoApply = true)
    public static class DemoWord extends StoredWord<Demo> {
        public DemoWord() {
            super(Demo.class, Demo::code);
        }
    }

    @Converter(autoApply = true)
    public static class EditionKindWord extends StoredWord<EditionKind> {
        public EditionKindWord() {
            super(EditionKind.class, EditionKind::code);
        }
    }

    @Converter(autoApply = true)
    public static class CategoryKindWord extends StoredWord<CategoryKind> {
        public CategoryKindWord() {
            super(CategoryKind.class, CategoryKind::code);
        }
    }

    @Converter(autoApply = true)
    public static class SourceWord extends StoredWord<Source> {
        public SourceWord() {
            super(Source.class, Source::code);
        }
    }

    @Converter(autoApply = true)
    public static class DirectionWord extends StoredWord<Direction> {
        public DirectionWord() {
            super(Direction.class, Direction::code);
        }
    }

    @Converter(autoApply = true)
    public static class AggregationWord extends StoredWord<Aggregation> {
        public AggregationWord() {
            super(Aggregation.class, Aggregation::code);
        }
    }

    @Converter(autoApply = true)
    public static class MissingPolicyWord extends StoredWord<MissingPolicy> {
        public MissingPolicyWord() {
            super(MissingPolicy.class, MissingPolicy::code);
        }
    }

    @Converter(autoApply = true)
    public static class RuleKeyWord extends StoredWord<RuleKey> {
        public RuleKeyWord() {
            super(RuleKey.class, RuleKey::code);
        }
    }

    @Converter(autoApply = true)
    public static class NormaliserWord implements AttributeConverter<NormaliserKind, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable NormaliserKind kind) {
            return kind == null ? null : kind.code();
        }

        @Override
        public @Nullable NormaliserKind convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : NormaliserKind.of(code).orElseThrow();
        }
    }
}
