package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.places.standard.Field;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private final Notes notes = new Notes();
    private final Messages messages = new Messages();

    private List<String> said() {
        return notes.said().stream()
                .map(it -> it.in(Locale.FRENCH, messages).replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "01 80 05 98 80,+33180059880",
        "0180059880,+33180059880",
        "+33 (0)1 80 05 98 80,+33180059880",
        "0033180059880,+33180059880",
        "326533780,+33326533780",
        "33782358117,+33782358117",
        "0590 82 00 00,+590590820000",
        "0692 12 34 56,+262692123456",
        "3949,3949"
    })
    void phones_come_in_their_international_form(String said, String number) {
        assertThat(Numbers.phone(said)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "01 80 05", "poste 4", "018005988012345678"})
    void what_is_no_phone_is_none(String said) {
        assertThat(Numbers.phone(said)).isEmpty();
    }

    @Test
    void of_several_phones_the_first_is_kept_and_the_others_are_told() {
        assertThat(Numbers.phone("01 80 05 98 80 / 02 41 00 00 00", notes)).isEqualTo("+33180059880");
        assertThat(said()).anySatisfy(it -> assertThat(it).contains("02 41 00 00 00", "n’en prend qu’un"));
    }

    @Test
    void a_siret_needs_its_key_and_la_poste_has_a_rule_of_its_own() {
        assertThat(Numbers.pivot("434 933 123 00029", notes)).isEqualTo("43493312300029");
        assertThat(Numbers.pivot("35600000063516", notes)).isEqualTo("35600000063516");
        assertThat(Numbers.pivot("43493312300028", notes)).isNull();
        assertThat(Numbers.pivot("00000000000000", notes)).isNull();
        assertThat(Numbers.pivot("w751004076", notes)).isEqualTo("W751004076");
        assertThat(Numbers.pivot("434933123", notes)).as("a SIREN").isEqualTo("434933123");
        assertThat(said()).anySatisfy(it -> assertThat(it).contains("SIREN"));
    }

    @Test
    void a_coordinate_keeps_its_digits() {
        assertThat(Numbers.coordinate("latitude", "43,526090", 90, notes)).isEqualTo("43.526090");
        assertThat(Numbers.coordinate("latitude", "-0.50", 90, notes)).isEqualTo("-0.50");
        assertThat(Numbers.coordinate("latitude", "91", 90, notes)).isNull();
        assertThat(Numbers.coordinate("latitude", "nord", 90, notes)).isNull();
        assertThat(Numbers.coordinate("latitude", "1e999999999", 90, notes)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-02,2024-04-02",
        "2022-09-26 19:00:45,2022-09-26",
        "2023-01-05T10:00:00Z,2023-01-05",
        "13/12/2022 17:51,2022-12-13",
        "1/2/2023,2023-02-01",
        "2020/06/30 14:16:50.898,2020-06-30",
        "30.06.2020,2020-06-30",
        "30/06/20,2020-06-30",
        "06/30/2020,2020-06-30",
        "20200630,2020-06-30",
        "20200630T141650Z,2020-06-30",
        "44012,2020-06-30",
        "44012.5947,2020-06-30",
        "1593526610898,2020-06-30",
        "1593526610,2020-06-30",
        "mardi 30 juin 2020,2020-06-30",
        "le 1er août 2021,2021-08-01",
        "3 fév. 2022,2022-02-03",
        "Tue Jun 30 2020 14:16:50 GMT+0200 (CEST),2020-06-30",
        "30-Jun-2020,2020-06-30"
    })
    void days_are_written_iso(String said, String day) {
        assertThat(Numbers.day(said, LocalDate.of(2026, 11, 26), notes)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "31/02/2023",
                "hier",
                "0001-01-01",
                "juin 2020",
                "2020",
                "30 de 2020",
                "32 juin 2020",
                "12345"
            })
    void a_day_that_is_none_or_still_to_come_is_left_out_and_told(String said) {
        assertThat(Numbers.day(said, LocalDate.of(2026, 11, 26), notes)).isNull();
        assertThat(said()).hasSize(1);
    }

    @Test
    void codes_are_read_with_both_apostrophes_and_both_spellings_and_written_as_the_library_does() {
        var unknown = new java.util.ArrayList<String>();
        assertThat(Lists.codes(Field.ACCESS, "Ce lieu n’accueille pas de public|Téléphoner|téléphoner", unknown, notes))
                .containsExactly("closed", "call");
        assertThat(Lists.codes(Field.LABELS, "Étapes numériques(La Poste)|Label maison", unknown, notes))
                .containsExactly("etapes");
        assertThat(unknown).containsExactly("Label maison");
        assertThat(said())
                .contains(
                        "modalites_acces : « Ce lieu n’accueille pas de public » écrit « Ce lieu n'accueille pas de public ».",
                        "modalites_acces : « Téléphoner » deux fois ; gardé une fois.",
                        "formations_labels : « Étapes numériques(La Poste) » écrit « Étapes numériques (La Poste) ».");
    }

    @Test
    void addresses_of_the_web_get_their_scheme_and_scripts_are_none() {
        assertThat(Lists.sites(
                        Field.SITES, "epernay.fr|https://a.fr/b|javascript:alert(1)|www.aucun|epernay.fr", notes))
                .isEqualTo(List.of("https://epernay.fr", "https://a.fr/b"));
        assertThat(Lists.emails("mailto:a@b.fr; a@b.fr, non | c@d.org", notes)).containsExactly("a@b.fr", "c@d.org");
    }
}
