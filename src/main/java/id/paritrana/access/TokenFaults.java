package id.paritrana.access;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Describes token faults for the operator's log: the framework's own messages would repeat the personal data in the
 * token.
 */
final class TokenFaults {
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(ErrorCodes.EXPIRED, "expired"),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, "exp missing"),
            Map.entry(ErrorCodes.NOT_YET_VALID, "nbf ahead"),
            Map.entry(ErrorCodes.ISSUED_AT_MISSING, "iat missing"),
            Map.entry(ErrorCodes.ISSUED_AT_INVALID_PAST, "iat too old"),
            Map.entry(ErrorCodes.ISSUER_MISSING, "iss missing"),
            Map.entry(ErrorCodes.ISSUER_INVALID, "iss wrong"),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, "aud missing"),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, "aud wrong"),
            Map.entry(ErrorCodes.SUBJECT_MISSING, "sub missing"),
            Map.entry(ErrorCodes.SIGNATURE_MISSING, "not signed"),
            Map.entry(ErrorCodes.SIGNATURE_INVALID, "signature wrong"),
            Map.entry(ErrorCodes.MALFORMED_CLAIM, "a claim of the wrong kind"),
            Map.entry(ErrorCodes.JSON_INVALID, "no JSON"));
    private static final String OTHER = "not acceptable";
    /** The error code of a rule whose message names no person. */
    private static final int TOLD = ErrorCodes.MISCELLANEOUS;

    private TokenFaults() {}

    /** Describes the first token fault among the causes; without one, the kind of failure. */
    static String of(Throwable failure) {
        InvalidJwtException fault = in(failure);
        if (fault == null) {
            return failure.getClass().getSimpleName();
        }
        var words = fault.getErrorDetails().stream()
                .map(detail -> detail.getErrorCode() == TOLD
                        ? detail.getErrorMessage()
                        : WORDS.getOrDefault(detail.getErrorCode(), OTHER))
                .collect(Collectors.toCollection(TreeSet::new));
        return words.isEmpty() ? "not a token that can be verified" : String.join(", ", words);
    }

    /** Whether only the times of a token are wrong. */
    static boolean onlyTime(Throwable failure) {
        InvalidJwtException fault = in(failure);
        return fault != null
                && !fault.getErrorDetails().isEmpty()
                && fault.getErrorDetails().stream().allMatch(TokenFaults::ofTime);
    }

    private static boolean ofTime(ErrorCodeValidator.Error fault) {
        return fault.getErrorCode() == ErrorCodes.EXPIRED
                || fault.getErrorCode() == ErrorCodes.NOT_YET_VALID
                || fault.getErrorCode() == TOLD && fault.getErrorMessage().endsWith(TokenRules.AHEAD);
    }

    static @Nullable InvalidJwtException in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException fault) {
                return fault;
            }
        }
        return null;
    }
}
