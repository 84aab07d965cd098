package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.shipped.Shipped;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The needs, in the words of those who have them, in the order of {@code catalogue/needs.yml}. Read once, immutable. */
@Component
public final class Needs {

    /** Needs that only a trade has, or only an association: they tell for whom a commons is made when no source does. */
    static final List<String> OF_SHOPS =
            List.of("till", "shop", "booking", "stock", "business", "payment", "accounting");

    static final List<String> OF_ASSOCIATIONS =
            List.of("membership", "voting", "lists", "events", "newsletter", "datepoll");

    /** One need and its words in both languages. */
    public record Need(String id, String fr, String en) {}

    private final Map<String, Need> needs = new LinkedHashMap<>();

    Needs() {
        Arrays.stream(new YAMLMapper().readValue(Shipped.bytes("catalogue/needs.yml"), Need[].class))
                .forEach(it -> needs.put(it.id(), it));
    }

    public List<Need> all() {
        return List.copyOf(needs.values());
    }

    /** The words of a need; its id if it is not one of ours. */
    public String label(String id, String language) {
        var need = needs.get(id);
        if (need == null) return id;
        return language.equals("fr") ? need.fr() : need.en();
    }

    /** The needs whose words hold all of these. */
    List<String> named(List<String> words) {
        if (words.isEmpty()) return List.of();
        return needs.values().stream()
                .filter(it -> holds(it.fr(), words) || holds(it.en(), words))
                .map(Need::id)
                .toList();
    }

    private static boolean holds(String label, List<String> words) {
        var spaced = " " + Fold.words(label);
        return words.stream().allMatch(word -> spaced.contains(" " + word));
    }
}
