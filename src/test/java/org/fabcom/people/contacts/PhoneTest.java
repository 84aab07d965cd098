package org.fabcom.people.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.web.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "06.12.34.56,2",
        "06 12 34 56 7,1",
        "06 12 34 56 78,0",
        "06 12 34 56 789,-1",
        "+33 6 12 34 56 78,0",
        "+33 (0)6 12 34 56 78,0",
        "0033 6 12 34 56,2",
        "3949,0",
        "112,0",
        "+32 2 123 45 67,0",
        "'',0"
    })
    void digits_are_counted_where_one_can_know(String number, int lacking) {
        assertThat(Phone.lacking(number)).isEqualTo(lacking);
    }

    @ParameterizedTest
    @CsvSource({
        "Appelez-moi au 06.12.34.56.78,06.12.34.56.78",
        "tél : 0612345678 le soir,0612345678",
        "+33 6 12 34 56 78 merci,+33 6 12 34 56 78"
    })
    void a_number_is_found_in_words(String words, String number) {
        assertThat(Phone.in(words)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "06.12.34.56.78 (soir),06.12.34.56.78,soir",
        "le soir 0612345678,0612345678,le soir",
        "06 12 34 56 78,06 12 34 56 78,''",
        "o6 12 34,o6 12 34,''"
    })
    void words_beside_a_number_are_taken_apart(String typed, String number, String words) {
        var form = Form.empty().with("telephone", typed);
        assertThat(Phone.apart(form, "telephone")).isEqualTo(words);
        assertThat(form.value("telephone")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "o6 12 34,true",
        "06 12 E4 56 78,true",
        "06 12 34 56 78,false",
        "3949,false",
        "'06 12 34 56 78, le soir après 18 h',false",
        "simone38@exemple.org,false",
        "par sa voisine,false",
        "'',false"
    })
    void what_is_meant_as_a_number_and_is_none_is_known(String reached, boolean broken) {
        assertThat(Phone.broken(reached)).isEqualTo(broken);
    }

    @Test
    void other_figures_are_none() {
        assertThat(Phone.in("SIRET 80295478500028, facture 2026-11-29, 07338 Vernoux, 1 200,50 €"))
                .isEmpty();
    }
}
