package id.paritrana.edition;

import java.util.Set;

/** Tells which categories have their verdict: from then on their data are on record. Kept by the verdict. */
public interface Pronounced {
    boolean isPronounced(Category category);

    /** Ids of the categories of the edition whose verdict is pronounced. */
    Set<Long> in(Edition edition);
}
