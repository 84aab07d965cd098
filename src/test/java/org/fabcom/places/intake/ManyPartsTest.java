package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.places.standard.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has thousands of parts is read like what has one, and ends in no error of the machine. */
class ManyPartsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void of_addresses_and_of_weeks(int many) {
        var site = "phare" + ".a".repeat(many) + ".example";
        assertThat(Lists.sites(Field.SITES, site, new Notes()))
                .isEqualTo(many > 1_000 ? List.of() : List.of("https://" + site));
        assertThat(Weeks.other("1er" + " et 3e".repeat(many) + " mardi du mois"))
                .isPresent();
    }
}
