package id.paritrana.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The criteria that apply to one category: its own rows and those of every category, in the order of the table. */
public final class CriterionTree {
    /** A row with its position in the table. */
    public record Node(int index, CriterionRow row) {
        public String code() {
            return row.code();
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byCode = new LinkedHashMap<>();
    private final Map<String, List<Node>> children = new LinkedHashMap<>();

    public CriterionTree(String category, List<CriterionRow> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            CriterionRow row = criteria.get(i);
            if (row.category().equals(category) || row.category().equals(EditionWorkbook.ALL)) {
                Node node = new Node(i, row);
                nodes.add(node);
                byCode.putIfAbsent(row.code(), node);
                children.computeIfAbsent(row.parent(), parent -> new ArrayList<>())
                        .add(node);
            }
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    @Nullable
    public Node find(String code) {
        return byCode.get(code);
    }

    public List<Node> roots() {
        return children.getOrDefault("", List.of());
    }

    public List<Node> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    public boolean isLeaf(Node node) {
        return children(node.code()).isEmpty();
    }

    /** Every cycle once, as the codes along it; a node that is its own parent is a cycle of one. */
    public List<List<Node>> cycles() {
        List<List<Node>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Node start : nodes) {
            List<Node> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            Node at = start;
            while (at != null && !done.contains(at.code()) && onPath.add(at.code())) {
                path.add(at);
                at = byCode.get(at.row().parent());
            }
            if (at != null && onPath.contains(at.code()) && !done.contains(at.code())) {
                int from = 0;
                while (!path.get(from).code().equals(at.code())) {
                    from++;
                }
                cycles.add(List.copyOf(path.subList(from, path.size())));
            }
            done.addAll(onPath);
        }
        return cycles;
    }
}
