package org.fabcom.places.twins;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.twins.Likeness.Features;
import org.junit.jupiter.api.Test;

class LikenessTest {

    static Facts place(Object... said) {
        Map<Field, List<String>> all = new EnumMap<>(Field.class);
        for (int i = 0; i < said.length; i += 2) all.put((Field) said[i], List.of(((String) said[i + 1]).split("\\|")));
        return Facts.of(all);
    }

    private static Facts from(String source, String name, String street) {
        return place(Field.SOURCE, source, Field.NAME, name, Field.ADDRESS, street);
    }

    private static Optional<Likeness> likeness(Facts one, Facts other) {
        return Likeness.of(Features.of(one), Features.of(other));
    }

    @Test
    void the_order_of_words_accents_and_case_do_not_matter() {
        var it = likeness(
                        from("a", "Médiathèque Louis-Aragon", "3, rue de l’Église"),
                        from("b", "LOUIS ARAGON (mediatheque)", "3 rue de l'eglise"))
                .orElseThrow();
        assertThat(it).isEqualTo(new Likeness(100, 100, 100, null));
    }

    @Test
    void without_coordinates_there_is_no_bonus_for_being_near() {
        var here = place(Field.LATITUDE, "45.0", Field.LONGITUDE, "5.0");
        var one = from("a", "Mairie de Lans", "1 place de la Fontaine");
        var other = from("b", "Mairie de Lens", "12 avenue Jaurès");
        assertThat(likeness(one, other)).isEmpty();
        assertThat(likeness(with(one, here), other)).as("one point only").isEmpty();
    }

    @Test
    void the_same_point_makes_names_and_streets_that_are_nearly_alike_one_and_a_far_point_two() {
        var here = place(Field.LATITUDE, "45.18850", Field.LONGITUDE, "5.72450");
        var next = place(Field.LATITUDE, "45.18852", Field.LONGITUDE, "5.72452");
        var far = place(Field.LATITUDE, "45.28", Field.LONGITUDE, "5.7245");
        var one = from("a", "Espace numérique de la Gare", "2 rue de la Gare");
        var other = from("b", "Espace numérique Gare", "2 rue Gare");
        var near = likeness(with(one, here), with(other, next)).orElseThrow();
        assertThat(near.metres()).isBetween(1, 5);
        assertThat(likeness(with(one, here), with(other, far))).isEmpty();
    }

    @Test
    void within_one_source_more_is_asked() {
        var one = from("a", "Espace numérique de la Gare", "2 rue de la Gare");
        assertThat(likeness(one, from("b", "Espace numérique Gare", "2 rue de Gare")))
                .isPresent();
        assertThat(likeness(one, from("a", "Espace numérique Gare", "2 rue de Gare")))
                .isEmpty();
    }

    @Test
    void kinds_that_have_nothing_in_common_are_two_things_but_for_one_known_pair() {
        var library = with(from("a", "Le Phare", "1 quai"), place(Field.KINDS, "BIB"));
        var hall = with(from("b", "Le Phare", "1 quai"), place(Field.KINDS, "MUNI|ASSO"));
        assertThat(likeness(library, hall)).isEmpty();
        assertThat(likeness(library, from("b", "Le Phare", "1 quai"))).isPresent();
        assertThat(likeness(
                        with(from("a", "Le Phare", "1 quai"), place(Field.KINDS, "RFS")),
                        with(from("b", "Le Phare", "1 quai"), place(Field.KINDS, "PIMMS"))))
                .isPresent();
    }

    @Test
    void the_kept_place_learns_what_it_did_not_know_and_both_points_come_together() {
        var kept = place(Field.ID, "1", Field.NAME, "Le Phare", Field.SERVICES, "everyday|safety");
        var gone = place(
                Field.ID,
                "9",
                Field.NAME,
                "Phare",
                Field.PHONE,
                "+33180059880",
                Field.SERVICES,
                "safety|leisure",
                Field.LATITUDE,
                "45.1",
                Field.LONGITUDE,
                "5.7");
        assertThat(Merging.together(kept, gone))
                .isEqualTo(place(
                        Field.ID,
                        "1",
                        Field.NAME,
                        "Le Phare",
                        Field.PHONE,
                        "+33180059880",
                        Field.SERVICES,
                        "everyday|safety|leisure",
                        Field.LATITUDE,
                        "45.1",
                        Field.LONGITUDE,
                        "5.7"));
    }

    private static Facts with(Facts facts, Facts more) {
        var all = facts;
        for (var it : more.values().entrySet()) all = all.with(it.getKey(), it.getValue());
        return all;
    }
}
