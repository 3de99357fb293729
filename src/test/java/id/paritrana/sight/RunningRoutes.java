package id.paritrana.sight;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The routes of the running app, as the app itself would tell them: nobody has to add one to a list. */
final class RunningRoutes {
    /**
     * A route.
     *
     * @param path with {@code {names}} in place of what varies
     * @param queries names of what may stand behind the question mark
     * @param inParts whether its form is sent in parts, as one with a file is
     */
    record Route(String method, String path, List<String> queries, boolean inParts) implements Comparable<Route> {
        boolean reads() {
            return method.equals("GET");
        }

        String name() {
            return method + " " + path;
        }

        @Override
        public int compareTo(Route other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : method.compareTo(other.method);
        }
    }

    private RunningRoutes() {}

    /** All but those that only tests bring, in the order of their paths. */
    static List<Route> all() {
        var found = new TreeSet<Route>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (resource.getResourceClass() != PlantedLeaks.class) {
                            found.add(new Route(method, plain(path), queries(resource), inParts(resource)));
                        }
                    }
                });
        return List.copyOf(found);
    }

    private static boolean inParts(RuntimeResource resource) {
        return resource.getConsumes().stream().anyMatch(MediaType.MULTIPART_FORM_DATA_TYPE::isCompatible)
                && resource.getConsumes().stream().noneMatch(MediaType::isWildcardType);
    }

    private static List<String> queries(RuntimeResource resource) {
        var names = new ArrayList<String>();
        for (Annotation[] parameter : resource.getLazyMethod().getMethod().getParameterAnnotations()) {
            for (Annotation each : parameter) {
                if (each instanceof QueryParam query) {
                    names.add(query.value());
                }
            }
        }
        return names;
    }

    /** A template without the patterns of its names. */
    private static String plain(String template) {
        String path = template.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
