package org.fabcom.places.standard;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.shipped.Shipped;

/** Kinds of places as people write them: the words that our pages show for a code, and others that mean the same. */
final class KindWords {

    private static final String KEY = "standard.kinds.";
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("municipalité", "MUNI"),
            Map.entry("hôtel de ville", "MUNI"),
            Map.entry("bibliothèque municipale", "BIB"),
            Map.entry("médiathèque municipale", "BIB"),
            Map.entry("cyberbase", "EPN"),
            Map.entry("cyber-base", "EPN"),
            Map.entry("tiers-lieux", "TIERS_LIEUX"),
            Map.entry("espace france services", "RFS"),
            Map.entry("maison france services", "RFS"),
            Map.entry("bureau de poste", "LA_POSTE"),
            Map.entry("recyclerie", "RESSOURCERIE"));
    private static final Map<String, String> CODES = read();

    private KindWords() {}

    static Optional<String> code(String said) {
        return Optional.ofNullable(CODES.get(Fold.key(said)));
    }

    private static Map<String, String> read() {
        var codes = new HashMap<String, String>();
        OTHERS.forEach((words, code) -> codes.put(Fold.key(words), code));
        var words = Shipped.properties("i18n/standard_fr.properties");
        for (var code : KindsOfPlace.ALL)
            for (var it : words.getProperty(KEY + code, "").split(",")) codes.putIfAbsent(Fold.key(it), code);
        codes.remove("");
        return codes;
    }
}
