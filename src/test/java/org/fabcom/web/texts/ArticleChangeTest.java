package org.fabcom.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.web.texts.ArticleChange.Kind;
import org.fabcom.web.texts.ArticleChange.Merged;
import org.junit.jupiter.api.Test;

/** An amendment makes exactly the text it says, and nothing else of it changes (G3). */
class ArticleChangeTest {

    private static final String CHARTER =
            "Le local ouvre le samedi.\n\nOn y vient à pied.\n\nLes clés sont chez Karim.";
    private final Articles base = Articles.first(CHARTER);

    @Test
    void another_wording_changes_its_article_and_no_other_letter() {
        assertThat(text(new ArticleChange(Kind.REPLACE, 2, "On y vient à vélo.").into(base, base, 3)))
                .isEqualTo("Le local ouvre le samedi.\n\nOn y vient à vélo.\n\nLes clés sont chez Karim.");
    }

    @Test
    void an_article_is_taken_out_and_another_comes_behind_the_first() {
        assertThat(text(new ArticleChange(Kind.REMOVE, 2, "").into(base, base, 3)))
                .isEqualTo("Le local ouvre le samedi.\n\nLes clés sont chez Karim.");
        assertThat(text(new ArticleChange(Kind.ADD, 1, "Et le mercredi.").into(base, base, 3)))
                .isEqualTo(
                        "Le local ouvre le samedi.\n\nEt le mercredi.\n\nOn y vient à pied.\n\nLes clés sont chez Karim.");
        assertThat(text(new ArticleChange(Kind.ADD, 0, "Préambule.").into(base, base, 3)))
                .startsWith("Préambule.\n\nLe local");
    }

    @Test
    void what_was_added_before_does_not_move_an_amendment_to_another_article() {
        var longer = done(new ArticleChange(Kind.ADD, 1, "Et le mercredi.").into(base, base, 3));
        assertThat(text(new ArticleChange(Kind.REPLACE, 3, "Les clés sont chez Élodie.").into(base, longer, 4)))
                .isEqualTo(
                        "Le local ouvre le samedi.\n\nEt le mercredi.\n\nOn y vient à pied.\n\nLes clés sont chez Élodie.");
    }

    @Test
    void the_second_on_an_article_that_changed_is_not_merged_by_itself() {
        var now = done(new ArticleChange(Kind.REPLACE, 2, "On y vient à vélo.").into(base, base, 3));
        var second = new ArticleChange(Kind.REPLACE, 2, "On y vient en bus.");
        assertThat(second.into(base, now, 3)).isEqualTo(new Merged.Moved());
        assertThat(text(second.into(now, now, 3))).contains("On y vient en bus.");
    }

    @Test
    void an_amendment_on_an_article_that_is_gone_can_only_fall() {
        var now = done(new ArticleChange(Kind.REMOVE, 2, "").into(base, base, 3));
        assertThat(new ArticleChange(Kind.REPLACE, 2, "On y vient en bus.").into(base, now, 3))
                .isEqualTo(new Merged.Gone());
    }

    @Test
    void what_comes_later_at_one_place_stands_later() {
        var first = done(new ArticleChange(Kind.ADD, 1, "Et le mercredi.").into(base, base, 3));
        assertThat(text(new ArticleChange(Kind.ADD, 1, "Et le jeudi.").into(base, first, 4)))
                .startsWith("Le local ouvre le samedi.\n\nEt le mercredi.\n\nEt le jeudi.");
    }

    @Test
    void nothing_left_is_no_text() {
        var one = Articles.first("Seul article.");
        assertThat(new ArticleChange(Kind.REMOVE, 1, "").into(one, one, 1)).isEqualTo(new Merged.TooMuch());
    }

    @Test
    void a_line_of_any_blanks_ends_an_article_once_and_for_all() {
        for (var blank : List.of(" ", "\t", "\u00a0", "\u2003", "\u3000", "\u000b", "\f", "\u001c\u00a0", "\u2028")) {
            var typed = "a\n" + blank + "\nb" + blank + "\n" + blank + "c\r\n" + blank + "\r\n" + blank + "\r\nd";
            var articles = Articles.split(typed);
            assertThat(articles)
                    .as("U+%04x", (int) blank.charAt(0))
                    .startsWith("a")
                    .endsWith("d")
                    .hasSize(3);
            assertThat(Articles.split(String.join("\n\n", articles))).isEqualTo(articles);
        }
    }

    @Test
    void more_articles_than_anybody_reads_are_too_much() {
        var all = Articles.first("x\n\n".repeat(Articles.MOST));
        assertThat(new ArticleChange(Kind.ADD, 1, "y").into(all, all, Articles.MOST))
                .isEqualTo(new Merged.TooMuch());
    }

    @Test
    void a_text_typed_anew_keeps_the_keys_of_what_it_keeps() {
        var again = base.rewritten(
                "Le local ouvre le samedi.\n\nNouveau.\n\nOn y vient à pied.\n\nLes clés sont chez Élodie.", 7);
        assertThat(again.keys()).containsExactly(1, 8, 2, 3);
    }

    @Test
    void an_article_that_is_moved_keeps_its_key_and_what_was_said_of_it() {
        var again = base.rewritten("Les clés sont chez Karim.\n\nLe local ouvre le samedi.\n\nOn y vient à pied.", 7);
        assertThat(again.keys()).containsExactly(3, 1, 2);
    }

    @Test
    void amendments_on_different_articles_make_one_text_in_any_order() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var words = new ArrayList<String>();
            int size = 3 + random.nextInt(8);
            for (int i = 0; i < size; i++) words.add("Article " + i + " " + random.nextInt(4));
            var text = Articles.first(String.join("\n\n", words));
            var changes = new ArrayList<ArticleChange>();
            for (int key = 1; key <= size; key++)
                if (random.nextBoolean())
                    changes.add(new ArticleChange(Kind.REPLACE, key, "Autre " + random.nextInt(100)));
            var straight = all(text, changes);
            Collections.shuffle(changes, random);
            assertThat(all(text, changes)).as("seed %d", seed).isEqualTo(straight);
        }
    }

    private static String all(Articles base, List<ArticleChange> changes) {
        var now = base;
        for (var it : changes) now = done(it.into(base, now, base.newest()));
        return now.text();
    }

    private static Articles done(Merged merged) {
        assertThat(merged).isInstanceOf(Merged.Done.class);
        return ((Merged.Done) merged).text();
    }

    private static String text(Merged merged) {
        return done(merged).text();
    }
}
