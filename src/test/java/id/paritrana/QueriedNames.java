package id.paritrana;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;

/** The tables and entities that the texts of a class name: what the compiler does not see of a query. */
final class QueriedNames {
    private static final Pattern NAME =
            Pattern.compile("\\b(?:from|join|update|into)\\s+(?:fetch\\s+)?([a-z_][\\w.]*)", Pattern.CASE_INSENSITIVE);

    private QueriedNames() {}

    /** The words that follow {@code from}, {@code join}, {@code update} and {@code into} in the texts of a class. */
    static Set<String> of(JavaClass of) {
        var names = new TreeSet<String>();
        for (String text : texts(of)) {
            var found = NAME.matcher(text);
            while (found.find()) {
                names.add(found.group(1).substring(found.group(1).lastIndexOf('.') + 1));
            }
        }
        return names;
    }

    /** The texts in the constant pool of a class file, pieces of concatenations among them (JVM specification, 4.4). */
    static List<String> texts(JavaClass of) {
        var source = of.getSource().orElseThrow().getUri();
        try (InputStream file = source.toURL().openStream();
                var in = new DataInputStream(file)) {
            in.skipNBytes(8);
            int constants = in.readUnsignedShort();
            Map<Integer, String> utf8 = new HashMap<>();
            List<Integer> strings = new ArrayList<>();
            for (int i = 1; i < constants; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> utf8.put(i, in.readUTF());
                    case 8 -> strings.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    default -> throw new IOException("constant of unknown kind " + tag + " in " + of.getName());
                }
            }
            return strings.stream().map(utf8::get).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
