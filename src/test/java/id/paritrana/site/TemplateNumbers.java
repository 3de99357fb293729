package id.paritrana.site;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.paritrana.AppClasses;

/**
 * Where a template asks whether a number is there by its name alone, which the engine takes for nothing when it is 0. Types are followed
 * from what the template declares through its loops; where they cannot be, a name counts that all classes have for numbers only.
 */
final class TemplateNumbers {
    private static final Pattern DECLARED = Pattern.compile("\\{@([\\w.$<>]+) (\\w+)}");
    private static final Pattern BOUND =
            Pattern.compile("\\{#for\\s+(\\w+)\\s+in\\s+([\\w.]+)}|\\{#let\\s+(\\w+)=([\\w.]+)}");
    private static final Pattern ASKED = Pattern.compile("\\{#(?:else\\s+)?if\\s+([^}]+)}");
    private static final Pattern BARE = Pattern.compile("!?([\\w:]+(?:\\.\\w+)*)");

    private final Map<String, Type> known = new HashMap<>();

    private TemplateNumbers() {}

    static List<String> askedBare(Path template) throws IOException {
        return new TemplateNumbers().bare(Files.readString(template));
    }

    private List<String> bare(String text) {
        DECLARED.matcher(text).results().forEach(it -> declared(it.group(1)).ifPresent(t -> known.put(it.group(2), t)));
        Matcher bound = BOUND.matcher(text);
        while (bound.find()) {
            boolean loop = bound.group(1) != null;
            Optional<Type> type = type(bound.group(loop ? 2 : 4));
            (loop ? type.flatMap(TemplateNumbers::element) : type)
                    .ifPresent(found -> known.put(bound.group(loop ? 1 : 3), found));
        }
        return ASKED.matcher(text)
                .results()
                .flatMap(it -> Arrays.stream(it.group(1).split("&&|\\|\\|")))
                .map(String::strip)
                .filter(asked -> BARE.matcher(asked).matches())
                .map(asked -> asked.replace("!", ""))
                .filter(asked -> type(asked).map(TemplateNumbers::isNumber).orElseGet(() -> isAlwaysNumber(asked)))
                .toList();
    }

    private static Optional<Type> declared(String name) {
        int inner = name.indexOf('<');
        if (inner < 0) {
            return classOf(name).map(Type.class::cast);
        }
        Type argument = classOf(name.substring(inner + 1, name.indexOf('>'))).orElse(null);
        Class<?> raw = classOf(name.substring(0, inner)).orElse(null);
        return raw == null || argument == null ? Optional.empty() : Optional.of(new Of(raw, argument));
    }

    /** A type with one argument, as a template declares it. */
    private record Of(Class<?> raw, Type argument) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {argument};
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw;
        }
    }

    private static Optional<Class<?>> classOf(String name) {
        return List.of("", "java.lang.").stream()
                .<Class<?>>mapMulti((room, next) -> {
                    try {
                        next.accept(Class.forName(room + name, false, TemplateNumbers.class.getClassLoader()));
                    } catch (ClassNotFoundException elsewhere) {
                        // a primitive type, or a class of the other package
                    }
                })
                .findFirst();
    }

    private Optional<Type> type(String path) {
        String[] names = path.split("\\.");
        Optional<Type> type = Optional.ofNullable(known.get(names[0]));
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            type = type.flatMap(owner -> member(owner, name));
        }
        return type;
    }

    private static Optional<Type> member(Type owner, String name) {
        Class<?> raw = raw(owner);
        String big = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Class<?> each = raw; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && List.of(name, "get" + big, "is" + big, "has" + big).contains(method.getName())) {
                    return Optional.of(filled(owner, raw, method.getGenericReturnType()));
                }
            }
        }
        return Optional.empty();
    }

    private static Type filled(Type owner, Class<?> raw, Type type) {
        int at = type instanceof TypeVariable<?>
                ? List.of(raw.getTypeParameters()).indexOf(type)
                : -1;
        return at >= 0 && owner instanceof ParameterizedType full ? full.getActualTypeArguments()[at] : type;
    }

    private static Optional<Type> element(Type many) {
        return many instanceof ParameterizedType full && full.getActualTypeArguments().length == 1
                ? Optional.of(full.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType full
                ? raw(full.getRawType())
                : type instanceof Class<?> plain ? plain : Object.class;
    }

    private static boolean isNumber(Type type) {
        Class<?> raw = raw(type);
        return Number.class.isAssignableFrom(raw)
                || raw == OptionalInt.class
                || raw.isPrimitive() && raw != boolean.class && raw != char.class;
    }

    private static boolean isAlwaysNumber(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1);
        var types = new TreeSet<Boolean>();
        AppClasses.ALL.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method ->
                        method.getName().equals(name) && method.getParameters().isEmpty())
                .forEach(method -> types.add(isNumber(method.getRawReturnType().reflect())));
        return types.equals(new TreeSet<>(List.of(true)));
    }
}
