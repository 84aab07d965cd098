package org.fabcom.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.junit.jupiter.api.Test;

/** A room that finds what has all the words, as all rooms do. */
class FindingsTest {

    private final List<String> asked = new ArrayList<>();

    private SearchSource room(String... titles) {
        return new SearchSource() {
            @Override
            public String label() {
                return "room";
            }

            @Override
            public Hits search(String query, int most, Page page) {
                asked.add(query);
                var found = Arrays.stream(titles)
                        .filter(it -> Arrays.stream(query.split(" ")).allMatch(it::contains))
                        .map(it -> new Hit("/" + it, it, ""))
                        .toList();
                return new Hits(found.stream().limit(most).toList(), found.size(), "/all?q=" + query);
            }
        };
    }

    @SuppressWarnings("NullAway")
    private Findings.Found find(SearchSource room, String text) {
        return Findings.of(room, Sentence.of(text, List.of(List.of("newsletter", "infolettre"))), 3, null);
    }

    private static List<String> titles(Findings.Found found) {
        return found.hits().first().stream().map(SearchSource.Hit::title).toList();
    }

    @Test
    void what_says_most_of_the_sentence_comes_first() {
        var found = find(room("whatsapp seul", "aide au potager", "aide whatsapp lundi"), "aide pour whatsapp");
        assertThat(titles(found)).startsWith("aide whatsapp lundi").hasSize(3);
        assertThat(found.said()).hasSize(2);
    }

    @Test
    void one_term_is_enough_where_none_has_all() {
        var found = find(room("google", "jardin"), "quitter google");
        assertThat(titles(found)).containsExactly("google");
        assertThat(found.said()).hasSize(1);
        assertThat(found.hits().allUrl()).as("the list that has them").isEqualTo("/all?q=google");
    }

    @Test
    void other_names_are_tried_when_the_word_finds_little() {
        assertThat(titles(find(room("infolettre libre"), "faire une newsletter")))
                .containsExactly("infolettre libre");
        asked.clear();
        find(room("newsletter 1", "newsletter 2", "newsletter 3"), "newsletter");
        assertThat(asked).as("enough is found").containsExactly("newsletter");
    }

    @Test
    void one_word_is_asked_once() {
        find(room("pain"), "jardin");
        assertThat(asked).containsExactly("jardin");
    }

    @Test
    void among_what_says_as_much_the_rarer_word_comes_first() {
        var found = find(room("lieu un", "lieu deux", "lieu trois", "lieu quatre", "epernay gare"), "lieu epernay");
        assertThat(titles(found).getFirst()).isEqualTo("epernay gare");
        assertThat(found.totals().values()).containsExactlyInAnyOrder(4L, 1L);
    }
}
