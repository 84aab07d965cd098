package org.fabcom.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.web.texts.Difference.Kind;
import org.fabcom.web.texts.Difference.Piece;
import org.junit.jupiter.api.Test;

/** What is shown of two texts: what went and what came, and nothing of it is lost. */
class DifferenceTest {

    @Test
    void one_word_that_changes_is_shown_and_the_rest_stays_quiet() {
        assertThat(Difference.words("Le local ouvre le samedi.", "Le local ouvre le jeudi."))
                .containsExactly(
                        new Piece(Kind.SAME, "Le local ouvre le "),
                        new Piece(Kind.GONE, "samedi"),
                        new Piece(Kind.COME, "jeudi"),
                        new Piece(Kind.SAME, "."));
    }

    @Test
    void articles_are_numbered_as_they_stand_after() {
        var all = Difference.between("Un.\n\nDeux.\n\nTrois.", "Un.\n\nTrois.\n\nQuatre.");
        assertThat(all).extracting(Difference.Changed::number).containsExactly(1, 0, 2, 3);
        assertThat(all).extracting(Difference.Changed::same).containsExactly(true, false, true, false);
    }

    @Test
    void an_article_that_says_the_same_in_another_place_was_moved_and_nothing_else_of_it_changed() {
        var all = Difference.between("Un.\n\nDeux.\n\nTrois.\n\nQuatre.", "Trois.\n\nUn.\n\nDeux fois.\n\nQuatre.");
        assertThat(all).extracting(Difference.Changed::number).containsExactly(1, 2, 3, 4);
        assertThat(all).extracting(Difference.Changed::moved).containsExactly(true, false, false, false);
        assertThat(all.getFirst().from()).isEqualTo(3);
        assertThat(all.getFirst().same()).isTrue();
        assertThat(all.get(2).pieces())
                .as("what stood there is compared with what stands there")
                .contains(new Piece(Kind.COME, " fois"));
    }

    @Test
    void whatever_changes_places_each_article_is_told_once() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var before = new ArrayList<String>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) before.add("Article " + random.nextInt(9));
            var after = new ArrayList<>(before);
            java.util.Collections.shuffle(after, random);
            if (random.nextBoolean()) after.set(random.nextInt(after.size()), "Neuf");
            var all = Difference.between(String.join("\n\n", before), String.join("\n\n", after));
            assertThat(all.stream().filter(it -> it.number() > 0).map(Difference.Changed::number))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, after.size())
                            .boxed()
                            .toList());
            assertThat(all.stream()
                            .filter(it -> it.number() > 0)
                            .map(it -> read(it.pieces(), kind -> kind != Kind.GONE)))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(after);
            assertThat(all.stream()
                            .map(it -> read(it.pieces(), kind -> kind != Kind.COME))
                            .filter(it -> !it.isEmpty()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void both_texts_can_be_read_from_what_is_shown() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var before = sentence(random);
            var after = random.nextInt(4) == 0 ? sentence(random) : touched(before, random);
            var pieces = Difference.words(before, after);
            assertThat(read(pieces, it -> it != Kind.COME)).as("seed %d", seed).isEqualTo(before);
            assertThat(read(pieces, it -> it != Kind.GONE)).as("seed %d", seed).isEqualTo(after);
        }
    }

    @Test
    void texts_of_the_longest_kind_that_share_nothing_are_shown_whole() {
        var before = "mot ".repeat(9_999).strip();
        var after = "autre ".repeat(6_600).strip();
        assertThat(Difference.words(before, after))
                .containsExactly(new Piece(Kind.GONE, before), new Piece(Kind.COME, after));
    }

    private static String sentence(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 1 + random.nextInt(30); i++)
            words.add(List.of("le", "la", "clé", "et", "l’eau,", "12").get(random.nextInt(6)));
        return String.join(" ", words);
    }

    private static String touched(String before, Random random) {
        var words = new ArrayList<>(List.of(before.split(" ")));
        words.set(random.nextInt(words.size()), "neuf");
        if (random.nextBoolean()) words.add(random.nextInt(words.size() + 1), "encore");
        return String.join(" ", words);
    }

    private static String read(List<Piece> pieces, Predicate<Kind> which) {
        return pieces.stream()
                .filter(it -> which.test(it.kind()))
                .map(Piece::words)
                .collect(Collectors.joining());
    }
}
