package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Ordinary words: those that this program writes itself, in French, without a capital. Few enough that what is missing costs one question
 * more, and names that are words too are left out.
 */
@Component
class Ordinary {

    private static final Set<String> NAMES_TOO = Set.of(
            "ange",
            "aurore",
            "bas",
            "blanc",
            "blanche",
            "bon",
            "bois",
            "brun",
            "champ",
            "claire",
            "clement",
            "constance",
            "court",
            "fleur",
            "flore",
            "fort",
            "france",
            "grand",
            "gris",
            "gros",
            "jean",
            "jeune",
            "juste",
            "leger",
            "long",
            "lys",
            "marchand",
            "marine",
            "marguerite",
            "masse",
            "meunier",
            "noir",
            "olive",
            "page",
            "petit",
            "picard",
            "pierre",
            "prudence",
            "reine",
            "roche",
            "rose",
            "roux",
            "roy",
            "sage",
            "vidal",
            "victoire",
            "violette");

    private final Supplier<Set<String>> words;

    Ordinary(Messages messages) {
        words = SingletonSupplier.of(() -> read(messages));
    }

    /** Folded. */
    Set<String> words() {
        return words.get();
    }

    private static Set<String> read(Messages messages) {
        var all = new HashSet<String>();
        for (var text : messages.texts("fr"))
            for (var word : Detector.words(Detector.withoutAddresses(text)))
                if (Character.isLowerCase(word.codePointAt(0))) all.add(Fold.key(word));
        all.removeAll(NAMES_TOO);
        return Set.copyOf(all);
    }
}
