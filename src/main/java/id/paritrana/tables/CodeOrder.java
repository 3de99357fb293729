package id.paritrana.tables;

import java.util.Comparator;

/**
 * The order of codes as people expect it: A1, A2, A10. Runs of digits are compared as numbers, whatever their length;
 * two spellings of the same number, such as 1 and 01, are not equal.
 */
public final class CodeOrder {
    /** Compares codes; 0 for equal texts only. */
    public static final Comparator<String> AS_COUNTED = CodeOrder::compare;

    private CodeOrder() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a, i) && digit(b, j)) {
                int ofA = end(a, i);
                int ofB = end(b, j);
                int order = numbers(a, i, ofA, b, j, ofB);
                if (order != 0) {
                    return order;
                }
                i = ofA;
                j = ofB;
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int numbers(String a, int fromA, int toA, String b, int fromB, int toB) {
        int startA = fromA;
        int startB = fromB;
        while (startA < toA - 1 && a.charAt(startA) == '0') {
            startA++;
        }
        while (startB < toB - 1 && b.charAt(startB) == '0') {
            startB++;
        }
        int length = Integer.compare(toA - startA, toB - startB);
        return length != 0 ? length : a.substring(startA, toA).compareTo(b.substring(startB, toB));
    }

    private static boolean digit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text, end)) {
            end++;
        }
        return end;
    }
}
