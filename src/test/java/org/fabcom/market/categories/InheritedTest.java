package org.fabcom.market.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;
import org.fabcom.market.categories.Inherited.Action;
import org.fabcom.market.categories.Inherited.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration that a tree inherits: E11, E12, E13. */
class InheritedTest {

    private static Line<String> add(String key, int sequence) {
        return new Line<>(key, Action.ADD, sequence);
    }

    private static Line<String> remove(String key) {
        return new Line<>(key, Action.REMOVE, 0);
    }

    private static Inherited<String, String> tree(Map<String, List<Line<String>>> lines) {
        return new Inherited<>(
                Map.of("code", "services", "web", "code"),
                List.of(add("cordial", 10), add("à l’heure", 20)),
                lines,
                Comparator.naturalOrder());
    }

    @Test
    void a_category_takes_punctuality_away_and_adds_quality_and_what_lies_in_it_follows() {
        var tree = tree(Map.of("code", List.of(remove("à l’heure"), add("qualité", 15))));
        assertThat(tree.at("services")).containsExactly("cordial", "à l’heure");
        assertThat(tree.at("code")).containsExactly("cordial", "qualité");
        assertThat(tree.at("web")).as("the removal holds below").containsExactly("cordial", "qualité");
    }

    @Test
    void whoever_adds_it_back_below_has_it_back_there_only() {
        var tree = tree(Map.of("services", List.of(remove("cordial")), "web", List.of(add("cordial", 5))));
        assertThat(tree.at("code")).containsExactly("à l’heure");
        assertThat(tree.at("web")).containsExactly("cordial", "à l’heure");
    }

    @Test
    void the_order_follows_the_sequence_of_the_line_that_holds() {
        var tree = tree(Map.of("web", List.of(add("à l’heure", 1))));
        assertThat(tree.at("web")).containsExactly("à l’heure", "cordial");
    }

    @Test
    void a_circle_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree(Map.of()).moved("services", "web"));
    }

    @ParameterizedTest
    @ValueSource(longs = {20261126, 7, 1848, 99, 31415})
    void on_random_trees_any_moves_and_changes_give_what_a_full_recomputation_gives(long seed) {
        var random = new Random(seed);
        var parents = new HashMap<Integer, Integer>();
        var lines = new HashMap<Integer, List<Line<String>>>();
        for (int node = 1; node < 60; node++) {
            if (random.nextInt(5) > 0 && node > 1) parents.put(node, 1 + random.nextInt(node - 1));
            lines.put(node, some(random));
        }
        var global = some(random);
        var tree = new Inherited<>(parents, global, lines, Comparator.<String>naturalOrder());
        for (int step = 0; step < 200; step++) {
            int node = 1 + random.nextInt(59);
            int to = 1 + random.nextInt(59);
            tree.at(1 + random.nextInt(59));
            if (random.nextBoolean()) {
                var own = some(random);
                lines.put(node, own);
                tree = tree.with(node, own);
            } else if (!under(parents, to, node)) {
                parents.put(node, to);
                tree = tree.moved(node, to);
            }
            int seen = 1 + random.nextInt(59);
            assertThat(tree.at(seen))
                    .as("seed %s step %s node %s", seed, step, seen)
                    .isEqualTo(plain(parents, global, lines, seen));
        }
        for (int node = 1; node < 60; node++)
            assertThat(tree.at(node)).as("seed %s node %s", seed, node).isEqualTo(plain(parents, global, lines, node));
    }

    private static List<Line<String>> some(Random random) {
        var keys = new TreeMap<String, Line<String>>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var key = "k" + random.nextInt(8);
            keys.put(key, random.nextInt(3) == 0 ? remove(key) : add(key, random.nextInt(5)));
        }
        return List.copyOf(keys.values());
    }

    private static boolean under(Map<Integer, Integer> parents, int node, int above) {
        for (Integer it = node; it != null; it = parents.get(it)) if (it == above) return true;
        return false;
    }

    /** Said otherwise: a key holds where the nearest place that speaks of it adds it. */
    private static List<String> plain(
            Map<Integer, Integer> parents,
            List<Line<String>> global,
            Map<Integer, List<Line<String>>> lines,
            int node) {
        var way = new ArrayList<List<Line<String>>>();
        for (Integer it = node; it != null; it = parents.get(it)) way.add(lines.getOrDefault(it, List.of()));
        way.add(global);
        var held = new HashMap<String, Integer>();
        for (int k = 0; k < 8; k++) {
            var key = "k" + k;
            way.stream()
                    .flatMap(List::stream)
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .filter(it -> it.action() == Action.ADD)
                    .ifPresent(it -> held.put(key, it.sequence()));
        }
        return held.keySet().stream()
                .sorted(Comparator.<String>comparingInt(it -> held.getOrDefault(it, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
