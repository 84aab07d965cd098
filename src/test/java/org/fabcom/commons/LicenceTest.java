package org.fabcom.commons;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class LicenceTest {

    @Test
    void share_alike_holds_on_and_credit_is_owed_on() {
        assertThat(Licence.after(List.of())).containsExactly(Licence.values());
        assertThat(Licence.after(List.of(Licence.CC0))).containsExactly(Licence.values());
        assertThat(Licence.after(List.of(Licence.CC_BY, Licence.CC0)))
                .containsExactly(Licence.CC_BY_SA, Licence.CC_BY, Licence.ETALAB);
        assertThat(Licence.after(List.of(Licence.ETALAB, Licence.CC_BY_SA))).containsExactly(Licence.CC_BY_SA);
    }
}
