package id.paritrana.coded;

/** An enum whose words are written with dashes, as {@code not-applicable}. */
public interface Dashed extends Coded {
    @Override
    default String code() {
        return Coded.super.code().replace('_', '-');
    }
}
