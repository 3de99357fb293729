package id.paritrana.site.form;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.UriInfo;

/**
 * The codes in the address of a page, by the names that its route gives them, and the nomination in its query. Anything
 * that is not a code of ours was made up by the sender and is left out.
 */
public final class AddressCodes {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final String NOMINATION = "nomination";

    private AddressCodes() {}

    public static Map<String, String> of(UriInfo address) {
        var codes = new TreeMap<String, String>();
        String asked = address.getQueryParameters().getFirst(NOMINATION);
        if (asked != null) {
            codes.put(NOMINATION, asked);
        }
        address.getPathParameters().forEach((name, values) -> codes.put(name, values.get(0)));
        codes.values().removeIf(code -> !CODE.matcher(code).matches());
        return codes;
    }
}
