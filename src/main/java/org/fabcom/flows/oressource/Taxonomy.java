package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.NotTaken;

/** The lists of one Oressource: places, objects, wastes, bins, ways in, partners, means of payment, by their numbers. */
final class Taxonomy {

    static final String OBJECTS = "type_dechets";
    static final String WASTES = "type_dechets_evac";
    static final String BINS = "types_poubelles";
    static final String CONTAINERS = "type_contenants";
    static final String RECYCLERS = "filieres_sortie";
    static final String PARTNERS = "conventions_sorties";
    static final String PRICES = "grille_objets";
    static final String STRUCTURE = "description_structure";

    /** Whatever has a number and a name. */
    static final Set<String> NAMED = Set.of(
            OBJECTS,
            WASTES,
            BINS,
            CONTAINERS,
            RECYCLERS,
            PARTNERS,
            PRICES,
            "localites",
            "type_collecte",
            "type_sortie",
            "points_collecte",
            "points_vente",
            "points_sortie",
            "moyens_paiement");

    /**
     * @param shown false: the shop had put it away
     * @param tare grams; 0 where it has none
     * @param accepts of a recycler: numbers of wastes
     */
    record Entry(long id, String name, boolean shown, long tare, List<Long> accepts, Values values) {}

    /** Of all lists: a place has some hundreds. */
    private static final int MOST = 20_000;

    private int names;
    private final Map<String, Map<Long, Entry>> lists = new HashMap<>();
    private String structure = "";
    private String siret = "";

    void structure(Values row) {
        structure = row.name("nom");
        siret = row.text("siret").replaceAll("[^0-9]", "");
    }

    /** Whose base it was; empty if it does not say. */
    String structure() {
        return structure;
    }

    /** 14 digits, or anything else typed there. */
    String siret() {
        return siret;
    }

    void add(String table, Values row) {
        if (++names > MOST) throw new UnreadableSource("oressource.import.not");
        var name = row.name("nom");
        if (name.isEmpty()) throw new NotTaken("oressource.import.name");
        long tare = table.equals(BINS) ? row.grams("masse_bac") : table.equals(CONTAINERS) ? row.grams("masse") : 0;
        var accepts = table.equals(RECYCLERS) ? numbers(row.text("id_type_dechet_evac")) : List.<Long>of();
        lists.computeIfAbsent(table, it -> new LinkedHashMap<>())
                .put(
                        row.id(),
                        new Entry(row.id(), name, !row.text("visible").matches("0|non|false"), tare, accepts, row));
    }

    /** Oressource writes a list of numbers as {@code a1a2a}. */
    private static List<Long> numbers(String typed) {
        return java.util.Arrays.stream(typed.split("[^0-9]+"))
                .filter(it -> !it.isEmpty() && it.length() < 19)
                .map(Long::valueOf)
                .toList();
    }

    List<Entry> all(String table) {
        return List.copyOf(lists.getOrDefault(table, Map.of()).values());
    }

    /** Empty if nothing has this number. */
    String name(String table, long id) {
        var it = lists.getOrDefault(table, Map.of()).get(id);
        return it == null ? "" : it.name();
    }
}
