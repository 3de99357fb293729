package id.paritrana.ranking;

import java.util.List;

/** A nomination that a ranking gives no place, and why, in words. */
public record WithoutPlace(String code, String name, String title, List<String> reasons) {
    public WithoutPlace {
        reasons = List.copyOf(reasons);
    }
}
