package org.fabcom.catalogue.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.catalogue.licences.Freeness.FREE;
import static org.fabcom.catalogue.licences.Freeness.UNKNOWN;
import static org.fabcom.catalogue.licences.Freeness.VISIBLE;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record FreenessTest(Licences licences) {

    @Test
    void one_body_is_enough_to_be_free() {
        assertThat(licences.freeness("AGPL-3.0-or-later")).isEqualTo(FREE);
        assertThat(licences.freeness("WTFPL")).isEqualTo(FREE);
    }

    /** The SPDX list names it, neither body has approved it: nobody has said that it is not free. */
    @Test
    void what_neither_body_has_approved_is_unknown_and_not_called_unfree() {
        var beer = licences.find("Beerware").orElseThrow();
        assertThat(beer.free()).isFalse();
        assertThat(licences.freeness("Beerware")).isEqualTo(UNKNOWN);
        assertThat(licences.freeness("MIT AND Beerware")).isEqualTo(UNKNOWN);
        assertThat(licences.freeness("MIT OR Beerware")).isEqualTo(FREE);
    }

    @Test
    void what_its_own_words_restrict_is_visible_but_not_free() {
        for (var it :
                new String[] {"BUSL-1.1", "SSPL-1.0", "CC-BY-NC-4.0", "CC-BY-ND-4.0", "PolyForm-Noncommercial-1.0.0"})
            assertThat(licences.freeness(it)).as(it).isEqualTo(VISIBLE);
    }
}
