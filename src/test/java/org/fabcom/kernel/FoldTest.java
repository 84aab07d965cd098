package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void case_accents_ligatures_and_punctuation_do_not_count() {
        assertThat(Fold.words("  L’Épicerie  & ŒUVRES ")).isEqualTo("l epicerie oeuvres");
        assertThat(Fold.key("G-mail")).isEqualTo(Fold.key("Gmail"));
        assertThat(Fold.key("Next cloud")).isEqualTo("nextcloud");
    }

    @Test
    void a_name_is_sought_word_by_word() {
        var cafe = "Café d’Hélène & Cie";
        assertThat(List.of("cafe helene", "hélène café", "Cafe d'Helene et Cie", "CIE & HELENE", "cafés"))
                .allMatch(it -> Fold.sought(it, cafe));
        assertThat(List.of("cafe marie", "cafe helene 2")).noneMatch(it -> Fold.sought(it, cafe));
        assertThat(List.of("jardin du gue", "jardins gué", "gué jardin"))
                .allMatch(it -> Fold.sought(it, "Les Jardins du Gué"));
        assertThat(Fold.sought("comite des fetes oeuvre", "Comité des fêtes de l’Œuvre"))
                .isTrue();
        assertThat(Fold.sought("à nous", "Chez nous"))
                .as("only words that join: all of them count")
                .isFalse();
    }

    @Test
    void signs_that_tell_names_apart_stay() {
        assertThat(Fold.key("C++")).isNotEqualTo(Fold.key("C#"));
    }

    @Test
    void an_address_part_is_short_and_plain() {
        assertThat(Fold.slug("Wallabag (v2) — lire plus tard")).isEqualTo("wallabag-v2-lire-plus-tard");
        assertThat(Fold.slug("日本")).isEqualTo("u65e5-u672c");
        assertThat(Fold.slug("Smørrebrød µBlog")).isEqualTo("smorrebrod-mublog");
        assertThat(Fold.slug("Straße, Łódź")).isEqualTo("strase-lodz");
        assertThat(Fold.slug("Жук")).matches("[a-z]+");
        assertThat(Fold.slug("…")).isEmpty();
        assertThat(Fold.slug("a".repeat(200))).hasSize(60);
    }

    /** What is folded sign by sign is what folding the whole text says, whatever stands beside whatever. */
    @Test
    void folding_sign_by_sign_is_folding_the_whole() {
        for (int sign = 0; sign < 0x3000; sign++) {
            var text = "a" + (char) sign + "B" + (char) sign;
            assertThat(Fold.words(text)).as("U+%04X", sign).isEqualTo(whole(text));
        }
        long seed = System.nanoTime();
        var dice = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int k = dice.nextInt(12); k > 0; k--)
                text.append((char) (dice.nextInt(8) == 0 ? dice.nextInt(0x2080) : dice.nextInt(0x180)));
            assertThat(Fold.words(text.toString())).as(seed + ": " + text).isEqualTo(whole(text.toString()));
        }
    }

    private static String whole(String text) {
        var open = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        return Normalizer.normalize(open, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }
}
