package org.fabcom.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.acts.Act.Collective;
import org.fabcom.acts.Act.Content;
import org.fabcom.acts.Act.Individual;
import org.fabcom.acts.Act.Participants;
import org.fabcom.acts.Act.Place;
import org.fabcom.acts.Act.Where;
import org.fabcom.acts.Margins.Age;
import org.fabcom.acts.Margins.Gender;
import org.junit.jupiter.api.Test;

class ActTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Where REMOTE = new Where(Place.REMOTE, null, null, "");
    private static final Participants SOMEBODY = new Participants(Set.of(), crowd(1));

    private static Margins crowd(int total) {
        return new Margins(total, 0, Map.of(), Map.of(), Map.of());
    }

    private static Content act(
            int minutes, Set<Theme> themes, Set<Procedure> procedures, Act.Form form, Participants who) {
        return new Content(
                DAY, minutes, REMOTE, themes, procedures, Set.of(), form, who, Set.of(), null, null, List.of(), "");
    }

    @Test
    void an_act_has_a_theme_and_takes_from_a_minute_to_a_day() {
        assertThat(act(1, Set.of(Theme.EMAIL), Set.of(), new Individual(null, null), SOMEBODY)
                        .minutes())
                .isOne();
        assertThatThrownBy(() -> act(0, Set.of(Theme.EMAIL), Set.of(), new Individual(null, null), SOMEBODY))
                .hasMessage("minutes");
        assertThatThrownBy(() -> act(1440, Set.of(Theme.EMAIL), Set.of(), new Individual(null, null), SOMEBODY))
                .hasMessage("minutes");
        assertThatThrownBy(() -> act(30, Set.of(), Set.of(), new Individual(null, null), SOMEBODY))
                .hasMessage("themes");
    }

    @Test
    void procedures_come_only_with_their_theme() {
        var procedures = Set.of(Procedure.ASSOCIATIONS);
        assertThatThrownBy(() -> act(30, Set.of(Theme.EMAIL), procedures, new Individual(null, null), SOMEBODY))
                .hasMessage("procedures");
        assertThat(act(30, Set.of(Theme.ADMINISTRATION), procedures, new Individual(null, null), SOMEBODY)
                        .procedures())
                .containsExactly(Procedure.ASSOCIATIONS);
    }

    @Test
    void a_place_says_which_one_it_is() {
        assertThatThrownBy(() -> new Where(Place.STRUCTURE, null, null, "")).hasMessage("structure");
        assertThatThrownBy(() -> new Where(Place.HOME, null, null, "")).hasMessage("commune");
        assertThatThrownBy(() -> new Where(Place.ELSEWHERE, null, null, "Gap")).hasMessage("commune");
        assertThat(new Where(Place.HOME, null, "05061", "Gap").commune()).isEqualTo("Gap");
    }

    @Test
    void one_person_is_one_and_a_group_is_somebody() {
        assertThatThrownBy(() -> act(
                        30,
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        new Individual(null, null),
                        new Participants(Set.of(), crowd(2))))
                .hasMessage("participants");
        assertThatThrownBy(() -> act(
                        30,
                        Set.of(Theme.EMAIL),
                        Set.of(),
                        new Collective("Atelier", null),
                        new Participants(Set.of(), crowd(0))))
                .hasMessage("participants");
        assertThatThrownBy(() -> new Collective(" ", null)).hasMessage("title");
    }

    @Test
    void no_question_has_more_answers_than_there_were_people() {
        assertThatThrownBy(() -> new Margins(3, 0, Map.of(Gender.WOMAN, 2, Gender.MAN, 2), Map.of(), Map.of()))
                .hasMessage("Gender");
        assertThatThrownBy(() -> new Margins(10_001, 0, Map.of(), Map.of(), Map.of()))
                .hasMessage("total");
        assertThatThrownBy(() -> new Margins(3, 4, Map.of(), Map.of(), Map.of()))
                .hasMessage("already");
        var margins = new Margins(3, 1, Map.of(Gender.WOMAN, 2), Map.of(Age.FROM_70, 3, Age.FROM_60, 0), Map.of());
        assertThat(margins.ages()).as("zero is no answer").containsOnlyKeys(Age.FROM_70);
    }

    @Test
    void codes_are_those_of_the_common_vocabulary() {
        assertThat(Theme.values()).hasSize(19);
        assertThat(Coded.all(Theme.class, List.of("entrepreneuriat", "inconnu")))
                .containsExactly(Theme.PROFESSIONALS);
        assertThat(Procedure.values()).hasSize(11);
        assertThat(Coded.find(Act.SentTo.class, "operateur_ou_organisme_en_charge"))
                .contains(Act.SentTo.OPERATOR);
    }
}
