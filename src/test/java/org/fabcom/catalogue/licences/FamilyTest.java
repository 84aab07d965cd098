package org.fabcom.catalogue.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.catalogue.licences.Family.CONTENT;
import static org.fabcom.catalogue.licences.Family.COPYLEFT;
import static org.fabcom.catalogue.licences.Family.NETWORK;
import static org.fabcom.catalogue.licences.Family.PERMISSIVE;
import static org.fabcom.catalogue.licences.Family.WEAK;

import org.junit.jupiter.api.Test;

class FamilyTest {

    @Test
    void a_licence_is_in_the_family_of_what_it_asks() {
        assertThat(Family.of("AGPL-3.0-or-later")).containsExactly(NETWORK);
        assertThat(Family.of("GPL-2.0-only")).containsExactly(COPYLEFT);
        assertThat(Family.of("LGPL-3.0-or-later")).containsExactly(WEAK);
        assertThat(Family.of("CECILL-B")).containsExactly(PERMISSIVE);
        assertThat(Family.of("CECILL-2.1")).containsExactly(COPYLEFT);
        assertThat(Family.of("CC-BY-SA-4.0")).containsExactly(CONTENT);
    }

    @Test
    void several_licences_are_in_all_their_families_and_what_is_not_known_in_none() {
        assertThat(Family.of("MIT OR GPL-3.0-only")).containsExactly(COPYLEFT, PERMISSIVE);
        assertThat(Family.of("Apache-2.0, AGPL-3.0")).containsExactly(NETWORK, PERMISSIVE);
        assertThat(Family.of("⊘ Proprietary")).isEmpty();
        assertThat(Family.of("LicenseRef-maison")).isEmpty();
        assertThat(Family.of(null)).isEmpty();
    }
}
