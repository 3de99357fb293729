package id.paritrana.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Where the code and the templates name sentences: read from the parsed code, so that it is known with which arguments. A key
 * may be put together around what the code fills in, as {@code "fact.state." + word}: it has the shape {@code fact.state.*}.
 */
final class MessageUses {
    /**
     * A sentence that is named.
     *
     * @param place the file, below the folder of all packages or of all templates
     * @param key or a shape, with {@code *} for what is filled in
     * @param given names of its arguments, {@code 0} to {@code n} where they are given by position; nothing where the
     *     sentence is only named, and said elsewhere
     * @param chosen whether it is one of two that are given the same arguments
     */
    record Use(String place, String key, @Nullable Set<String> given, boolean chosen) {
        /** The folder that the file lies in, {@code site/form} for instance; none for a file above all folders. */
        String room() {
            int end = place.lastIndexOf('/');
            return end < 0 ? "" : place.substring(0, end);
        }

        boolean isShape() {
            return key.indexOf('*') >= 0;
        }

        boolean names(String that) {
            if (!isShape()) {
                return key.equals(that);
            }
            // the beginning first: every key is asked of every use
            return that.startsWith(key.substring(0, key.indexOf('*')))
                    && that.matches(key.replace(".", "\\.").replace("*", "[A-Za-z0-9_.-]+"));
        }
    }

    /**
     * A method that says a sentence.
     *
     * @param at which of its parameters is the key
     * @param byName whether its arguments are a map
     * @param prefix what it puts before the key
     * @param file that declares it
     * @param own whether only that file may call it
     */
    private record Sayer(String name, int at, boolean byName, String prefix, Path file, boolean own) {
        /** Whether a call may be one of it: alone in its own file, else on something that is not another class. */
        boolean mayBe(MethodInvocationTree call, Path in) {
            String on = call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getExpression().toString()
                    : "";
            return nameOf(call).equals(name)
                    && at < call.getArguments().size()
                    && (!own || in.equals(file))
                    && (on.isEmpty() ? in.equals(file) : !on.matches("[A-Z]\\w*") || file.endsWith(on + ".java"));
        }
    }

    /** What code calls arguments that it was given. */
    private static final Set<String> PASSED_ON = Set.of("args", "args.toArray()", "said");

    private static final Pattern SAID = Pattern.compile("\\bm:(?:text|named)\\(");
    private static final Pattern QUOTED = Pattern.compile("['\"]([a-z]+\\.[A-Za-z0-9_.-]+)['\"]");

    private final List<Sayer> sayers = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Pattern key;

    private final Path java;

    private MessageUses(Path java, Set<String> bundles) {
        this.java = java.toAbsolutePath();
        this.key = Pattern.compile("(?:" + String.join("|", bundles) + ")\\.[A-Za-z0-9_.*-]+");
    }

    /** Every use in the Java files and the templates below two folders. */
    static List<Use> of(Path java, Path templates, Set<String> bundles) throws IOException {
        var found = new MessageUses(java, bundles);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(list(java, ".java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            units.forEach(found::declared);
            units.forEach(found::called);
        }
        for (Path template : list(templates, ".html")) {
            found.written(templates.relativize(template).toString(), Files.readString(template));
        }
        return found.uses;
    }

    private static List<Path> list(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Which methods of a file take a key and its arguments. */
    private void declared(CompilationUnitTree unit) {
        unit.accept(
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void none) {
                        var parameters = method.getParameters();
                        for (int at = 0; at < parameters.size(); at++) {
                            String name = parameters.get(at).getName().toString();
                            String prefix = prefixOf(name, method);
                            var rest = parameters.subList(at + 1, parameters.size());
                            boolean byName = rest.toString().startsWith("[Map<String, String> ");
                            boolean byPosition = rest.isEmpty()
                                    ? method.getName().toString().matches("say|text")
                                    : rest.toString().startsWith("[Object... ");
                            if (rest.size() <= 1
                                    && (byName || byPosition)
                                    && (name.equals("key") || !prefix.isEmpty())) {
                                boolean own = method.getModifiers().getFlags().contains(Modifier.PRIVATE);
                                sayers.add(new Sayer(method.getName().toString(), at, byName, prefix, file(unit), own));
                            }
                        }
                        return super.visitMethod(method, none);
                    }
                },
                null);
    }

    /** The text that a method puts before a parameter, or none. */
    private static String prefixOf(String parameter, MethodTree method) {
        var prefix = new StringBuilder();
        if (method.getBody() != null) {
            method.getBody()
                    .accept(
                            new TreeScanner<Void, Void>() {
                                @Override
                                public Void visitBinary(BinaryTree sum, Void none) {
                                    if (sum.getLeftOperand() instanceof LiteralTree text
                                            && String.valueOf(text.getValue()).endsWith(".")
                                            && sum.getRightOperand() instanceof IdentifierTree right
                                            && right.getName().contentEquals(parameter)
                                            && prefix.isEmpty()) {
                                        prefix.append(text.getValue());
                                    }
                                    return super.visitBinary(sum, none);
                                }
                            },
                            null);
        }
        return prefix.toString();
    }

    /** Which keys a file names. */
    private void called(CompilationUnitTree unit) {
        Path file = file(unit);
        Set<String> prefixes = sayers.stream()
                .filter(s -> s.file().equals(file) && !s.prefix().isEmpty())
                .map(s -> s.prefix() + "*")
                .collect(Collectors.toSet());
        Set<Tree> said = Collections.newSetFromMap(new IdentityHashMap<>());
        unit.accept(
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                        for (Sayer sayer : sayers) {
                            if (sayer.mayBe(call, file)) {
                                say(sayer, call.getArguments());
                            }
                        }
                        return super.visitMethodInvocation(call, none);
                    }

                    private void say(Sayer sayer, List<? extends ExpressionTree> arguments) {
                        var rest = arguments.subList(sayer.at() + 1, arguments.size());
                        List<Tree> choice = alternatives(arguments.get(sayer.at()));
                        for (Tree named : choice) {
                            if (!said.contains(named)
                                    && !shape(named).equals("*")
                                    && !prefixes.contains(shape(named))
                                    && use(
                                            file,
                                            sayer.prefix() + shape(named),
                                            given(sayer.byName(), rest),
                                            choice.size() > 1)) {
                                said.add(named);
                            }
                        }
                    }

                    @Override
                    public Void visitBinary(BinaryTree sum, Void none) {
                        return said.contains(sum) || prefixes.contains(shape(sum)) || use(file, shape(sum), null, false)
                                ? null
                                : super.visitBinary(sum, none);
                    }

                    @Override
                    public Void visitLiteral(LiteralTree literal, Void none) {
                        if (!said.contains(literal)
                                && !use(file, shape(literal), null, false)
                                && shape(literal).matches("[a-z]+([.][a-z-]+)+")) {
                            prefixes.forEach(p -> use(file, p.replace("*", shape(literal)), null, false));
                        }
                        return null;
                    }
                },
                null);
    }

    private boolean use(Path file, String part, @Nullable Set<String> given, boolean chosen) {
        String text = part.matches(".*[.-]") ? part + "*" : part;
        boolean names = key.matcher(text).matches();
        if (names) {
            uses.add(new Use(java.relativize(file).toString(), text, given, chosen));
        }
        return names;
    }

    /** The names of the arguments; nothing where the code passes on what it was given. */
    private static @Nullable Set<String> given(boolean byName, List<? extends ExpressionTree> rest) {
        if (!(rest.size() == 1 && rest.get(0) instanceof MethodInvocationTree map)
                || !map.getMethodSelect().toString().equals("Map.of")) {
            boolean passedOn =
                    rest.size() == 1 && PASSED_ON.contains(rest.get(0).toString());
            return byName || passedOn ? null : byPosition(rest.size());
        }
        var names = new TreeSet<String>();
        for (int i = 0; i < map.getArguments().size(); i += 2) {
            names.add(shape(map.getArguments().get(i)));
        }
        return names;
    }

    private static Set<String> byPosition(int count) {
        var names = new TreeSet<String>();
        for (int i = 0; i < count; i++) {
            names.add(String.valueOf(i));
        }
        return names;
    }

    /** Both sides of a choice. */
    private static List<Tree> alternatives(Tree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return alternatives(inner.getExpression());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return Stream.concat(
                            alternatives(choice.getTrueExpression()).stream(),
                            alternatives(choice.getFalseExpression()).stream())
                    .toList();
        }
        return List.of(tree);
    }

    /** A text with {@code *} for what is not a literal of it. */
    private static String shape(Tree tree) {
        if (tree instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return (shape(sum.getLeftOperand()) + shape(sum.getRightOperand())).replace("**", "*");
        }
        return "*";
    }

    private static String nameOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static Path file(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri());
    }

    /** Which keys a template names: first those that it says, then those that it passes on to tags. */
    private void written(String file, String template) {
        var rest = new StringBuilder(template);
        var call = SAID.matcher(template);
        while (call.find()) {
            List<String> arguments = arguments(template, call.end());
            List<String> choice = QUOTED.matcher(arguments.get(0))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            for (String text : choice) {
                if (key.matcher(text).matches()) {
                    uses.add(new Use(file, text, byPosition(arguments.size() - 1), choice.size() > 1));
                }
            }
            for (int i = call.end(); i < call.end() + arguments.get(0).length(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        var named = QUOTED.matcher(rest);
        while (named.find()) {
            String text = named.group(1).matches(".*[.-]") ? named.group(1) + "*" : named.group(1);
            if (key.matcher(text).matches()) {
                uses.add(new Use(file, text, null, false));
            }
        }
    }

    /** The arguments from the opening parenthesis on, parted by the commas that are not within quotes or parentheses. */
    private static List<String> arguments(String text, int from) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int start = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                arguments.add(text.substring(start, i));
                start = i + 1;
                if (c == ')') return arguments;
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        throw new IllegalArgumentException("no end of " + text.substring(from, Math.min(text.length(), from + 80)));
    }
}
