package id.paritrana.gate;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * Checks whether the headers about content and preferences follow the protocol. Some malformed ones make the framework
 * report a fault of its own.
 */
final class HeaderWords {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}";
    private static final Pattern WORD = Pattern.compile(TOKEN);
    private static final Pattern LANGUAGE = Pattern.compile("\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN);
    private static final Pattern WEIGHT = Pattern.compile("[Qq]\\s*=\\s*(0?\\.\\d{1,3}|0\\.?|1(\\.0{0,3})?)");
    private static final Pattern PARAMETER =
            Pattern.compile("(" + TOKEN + ")\\s*=\\s*(" + TOKEN + "|\"[^\"\\\\\\x00-\\x1f]{0,200}\")");
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private HeaderWords() {}

    /** Whether the headers are well-formed; removes those that are empty. */
    static boolean readable(HttpHeaders headers) {
        return listed(headers, HttpHeaderNames.ACCEPT, TYPE, PARAMETER)
                && listed(headers, HttpHeaderNames.ACCEPT_LANGUAGE, LANGUAGE, WEIGHT)
                && listed(headers, HttpHeaderNames.ACCEPT_ENCODING, WORD, WEIGHT)
                && contentType(headers.getAll(HttpHeaderNames.CONTENT_TYPE));
    }

    private static boolean listed(HttpHeaders headers, CharSequence name, Pattern word, Pattern parameter) {
        List<String> said = headers.getAll(name);
        for (String line : said) {
            if (line.isBlank() && said.size() == 1) {
                headers.remove(name);
                return true;
            }
            for (String each : line.split(",", -1)) {
                String[] parts = each.split(";", -1);
                if (!word.matcher(parts[0].strip()).matches() || !parameters(parts, parameter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean parameters(String[] parts, Pattern parameter) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            boolean weight = part.startsWith("q") || part.startsWith("Q");
            if (!parameter.matcher(part).matches()
                    || weight && part.indexOf('=') < 3 && !WEIGHT.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean contentType(List<String> said) {
        if (said.isEmpty() || said.size() == 1 && said.get(0).isBlank()) {
            return true;
        }
        String[] parts = said.get(0).split(";", -1);
        String type = parts[0].strip();
        String boundary = "";
        for (int i = 1; i < parts.length; i++) {
            var parameter = PARAMETER.matcher(parts[i].strip());
            if (!parameter.matches()) {
                return false;
            }
            String value = parameter.group(2).replace("\"", "");
            if (parameter.group(1).equalsIgnoreCase("charset") && !charset(value)) {
                return false;
            }
            boundary = parameter.group(1).equalsIgnoreCase("boundary") ? value : boundary;
        }
        boolean inParts = type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        return said.size() == 1
                && TYPE.matcher(type).matches()
                && (!inParts || BOUNDARY.matcher(boundary).matches());
    }

    private static boolean charset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
