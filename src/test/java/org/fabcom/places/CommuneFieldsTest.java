package org.fabcom.places;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
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
    void a_postal_code_that_two_of_them_have_leaves_no_doubt_about_a_whole_name() {
        for (var typed : List.of("34400 Lunel", "Lunel (34400)"))
            assertThat(FIELDS.one(typed(typed), "commune").chosen())
                    .as(typed)
                    .extracting(Commune::insee)
                    .containsExactly("34145");
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

    /** Three rivers: Vernoux-le-Gué is of the territory, Vernoux-en-Vivarais near, Vernoux lies in the Ain. */
    private static final Communes HERE = new Communes(() -> true, () -> List.of("07901", "07902", "07903", "07904"));

    private static final CommuneFields AT_HOME = new CommuneFields(HERE);

    @Test
    void the_communes_of_the_territory_come_first_then_those_near() {
        assertThat(HERE.search("Vernoux", 8))
                .extracting(Commune::name)
                .startsWith("Vernoux-le-Gué", "Vernoux-en-Vivarais")
                .contains("Vernoux");
        assertThat(HERE.search("saint", 1)).extracting(Commune::name).containsExactly("Sainte-Lucie");
        assertThat(HERE.search("079", 1)).extracting(Commune::name).containsExactly("Sainte-Lucie");
    }

    @Test
    void what_is_guessed_is_shown_ticked_before_it_is_saved() {
        var guess = AT_HOME.one(typed("Vernoux"), "commune");
        assertThat(guess.chosen()).extracting(Commune::name).containsExactly("Vernoux-le-Gué");
        assertThat(guess.waiting()).as("nobody said yes yet").isTrue();
        assertThat(guess.options()).extracting(Commune::name).contains("Vernoux");
        assertThat(AT_HOME.one(typed("Vernoux", "07902"), "commune").waiting()).isFalse();
    }

    @Test
    void one_touch_undoes_a_guess() {
        var other = AT_HOME.one(typed("Vernoux", "01433"), "commune");
        assertThat(other.chosen()).extracting(Commune::departmentName).containsExactly("Ain");
        assertThat(other.waiting()).isFalse();
        var none = AT_HOME.one(typed("Vernoux", CommuneFieldView.NEITHER), "commune");
        assertThat(none.chosen()).isEmpty();
        assertThat(none.nothing()).as("the words stay").isTrue();
        assertThat(none.refusable()).isTrue();
    }

    @Test
    void a_commune_far_away_is_never_taken_silently() {
        assertThat(HERE.far(HERE.find("29019").orElseThrow())).isTrue();
        var far = AT_HOME.one(typed("Landerneau"), "commune");
        assertThat(far.chosen()).isEmpty();
        assertThat(far.waiting()).isTrue();
        assertThat(AT_HOME.one(typed("Landerneau", "29103"), "commune").waiting())
                .isFalse();
        assertThat(AT_HOME.one(typed("29800"), "commune").found()).hasSizeGreaterThan(1);
    }

    @Test
    void a_commune_of_the_territory_written_in_full_needs_no_question() {
        for (var name : List.of("Vernoux-le-Gué", "vernoux le gue", "Sainte-Lucie", "ste lucie", "Pont-Neuf"))
            assertThat(AT_HOME.one(typed(name), "commune").waiting()).as(name).isFalse();
    }

    @Test
    void digits_tell_which_far_or_not() {
        assertThat(AT_HOME.one(typed("Valence 26000"), "commune").waiting()).isFalse();
        assertThat(AT_HOME.one(typed("Vernoux (01)"), "commune").chosen())
                .extracting(Commune::departmentName)
                .containsExactly("Ain");
    }
}
