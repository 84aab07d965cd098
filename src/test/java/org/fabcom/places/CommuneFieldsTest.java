package org.fabcom.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabcom.web.Form;
import org.junit.jupiter.api.Test;

class CommuneFieldsTest {

    private static final CommuneFields FIELDS = new CommuneFields(new Communes(() -> false));

    private static Form typed(String words, String... ticked) {
        return Form.empty().with("commune-nom", words).withAll("commune", List.of(ticked));
    }

    @Test
    void a_name_that_leaves_no_doubt_is_chosen_at_once() {
        var field = FIELDS.one(typed("grenoble"), "commune");
        assertThat(field.chosen()).extracting(Commune::insee).containsExactly("38185");
        assertThat(field.waiting()).isFalse();
    }

    @Test
    void beside_what_leaves_no_doubt_nothing_else_is_shown() {
        assertThat(FIELDS.one(typed("Die"), "commune").options())
                .extracting(Commune::name)
                .containsExactly("Die");
        assertThat(FIELDS.one(typed("Die", "26113"), "commune").options())
                .extracting(Commune::name)
                .containsExactly("Die");
        assertThat(FIELDS.one(typed("Valence", "82186"), "commune").options())
                .as("chosen among namesakes: the choice may be changed")
                .hasSizeGreaterThan(1);
    }

    @Test
    void namesakes_wait_for_a_choice() {
        var field = FIELDS.one(typed("Valence"), "commune");
        assertThat(field.chosen()).isEmpty();
        assertThat(field.waiting()).isTrue();
        assertThat(field.found()).extracting(Commune::insee).contains("26362", "82186");
    }

    @Test
    void the_ticked_one_is_chosen() {
        var field = FIELDS.one(typed("Valence", "82186"), "commune");
        assertThat(field.chosen()).extracting(Commune::insee).containsExactly("82186");
        assertThat(field.waiting()).isFalse();
    }

    @Test
    void a_choice_made_for_other_words_is_forgotten() {
        var field = FIELDS.one(typed("Valence", "38185"), "commune");
        assertThat(field.chosen()).isEmpty();
        assertThat(field.waiting()).isTrue();
    }

    @Test
    void several_add_up() {
        var field = FIELDS.several(typed("grenoble", "38421", "38421", "nonsense"), "commune");
        assertThat(field.chosen()).extracting(Commune::insee).containsExactly("38421", "38185");
        assertThat(field.waiting()).isFalse();
    }

    @Test
    void what_nobody_knows_is_said() {
        var field = FIELDS.one(typed("Zzyzxville"), "commune");
        assertThat(field.nothing()).isTrue();
        assertThat(field.waiting()).isTrue();
    }
}
