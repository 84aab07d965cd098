package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Vocabulary;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.places.Commune;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.Communes;
import org.fabcom.places.Distance;
import org.fabcom.web.Form;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.springframework.stereotype.Component;

/** Reads what an address asks of the directory. What can't be read is refused by {@link Filters}. */
@Component
record DirectoryAsked(Directory directory, Vocabulary vocabulary, CommuneFields fields, Communes communes) {

    static final String NEAR = "pres";
    static final String RADIUS = "rayon";
    static final String REMOTE = "distance";
    static final List<String> RADII = List.of("5", "10", "20", "50", "100");

    /** The question with the fields of its form. */
    record Question(DirectoryQuestion asked, CommuneFieldView near, String radius) {}

    Question of(Address address, Form form) {
        var near = fields.one(form, NEAR);
        var typed = Filters.one(address, RADIUS, RADII);
        var radius = typed.isEmpty() ? "20" : typed;
        boolean remote = !Filters.one(address, REMOTE, List.of("oui")).isEmpty();
        var where = near.chosen().stream()
                .findFirst()
                .map(it -> where(it, Integer.parseInt(radius), remote))
                .orElse(new DirectoryQuestion.Where(null, null, Map.of(), 0, remote));
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var it : Facet.values()) {
            chosen.put(it, new LinkedHashSet<>(chosen(address, it)));
        }
        return new Question(new DirectoryQuestion(words(address.value("q")), where, chosen), near, radius);
    }

    /** Somebody's own words may be a skill too, hence any. */
    private static List<String> chosen(Address address, Facet it) {
        return switch (it) {
            case TOOL ->
                Filters.ids(address, it.key()).stream().map(UUID::toString).toList();
            case SKILL ->
                address.all(it.key()).stream().filter(one -> !one.isBlank()).toList();
            case AVAILABILITY, WHO, PRICE ->
                Filters.some(
                        address, it.key(), DirectoryFacets.said(it, Map.of()).offered());
        };
    }

    private DirectoryQuestion.Where where(Commune it, int km, boolean remote) {
        var ways = new HashMap<String, Distance>();
        for (var code : directory.communes())
            communes.distance(it.insee(), code).ifPresent(way -> ways.put(code, way));
        return new DirectoryQuestion.Where(it.insee(), it.department(), ways, km, remote);
    }

    /** Skills and tools are ids to the directory: which of them have the word in their name is looked up here. */
    List<DirectoryQuestion.Word> words(String typed) {
        var words = DirectoryQuestion.words(typed);
        if (words.isEmpty()) return List.of();
        var skills = SharedAnswers.of(List.of("accompaniers.skills"), () -> folded(vocabulary.skillNames()));
        var tools =
                SharedAnswers.of(List.of("accompaniers.tools"), () -> folded(vocabulary.toolNames(directory.tools())));
        return words.stream()
                .map(it -> new DirectoryQuestion.Word(it, having(skills, it), having(tools, it)))
                .toList();
    }

    private static Map<String, String> folded(Map<String, String> names) {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> Fold.words(it.getValue())));
    }

    private static Set<String> having(Map<String, String> names, String word) {
        return names.entrySet().stream()
                .filter(it -> it.getValue().contains(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
