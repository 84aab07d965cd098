package org.fabcom.flows;

import module java.base;
import org.fabcom.kernel.Fold;

/** By which way things come in. The four of furniture's declaration are told apart, and the seasonal points of toys. */
public enum Channel {
    /** Somebody brings it. */
    DROP,
    /** Fetched at home on appointment. */
    HOME,
    /** From the reuse zone of a recycling centre. */
    CENTRE,
    /** From shops and professional holders. */
    BUSINESS,
    /** From door to door, unpaid. */
    DOOR,
    /** From a permanent point in a shop. */
    SHOP_POINT,
    /** From a seasonal point, such as a school's. */
    SEASON,
    OTHER;

    /** Folded, as the shops of the field write them. */
    private static final Map<Channel, Set<String>> NAMES = Map.of(
            DROP, Set.of("apport", "apport volontaire", "apports volontaires", "don", "dons", "depot", "particulier"),
            HOME, Set.of("domicile", "collecte a domicile", "collecte domicile", "rendez vous"),
            CENTRE, Set.of("decheterie", "dechetterie", "decheteries", "dechetteries"),
            BUSINESS, Set.of("entreprise", "entreprises", "professionnel", "professionnels", "collecte entreprise"),
            DOOR, Set.of("porte a porte"));

    /** The one that people call so; else OTHER. */
    public static Channel named(String words) {
        var folded = Fold.words(words);
        return NAMES.entrySet().stream()
                .filter(it -> it.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }
}
