package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SwitchedDemonstration;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

@FabComTest
record DemonstrationTest(Web web, SwitchedDemonstration demonstration) {

    @Test
    void each_page_of_a_demonstration_says_that_it_is_invented_and_no_other_page_does() {
        for (var path : new String[] {"/", "/recherche", "/nulle-part"}) {
            demonstration.turn(true);
            assertThat(header(path)).contains("Démonstration").contains("tout est inventé");
            demonstration.turn(false);
            assertThat(header(path)).doesNotContain("Démonstration");
        }
    }

    private String header(String path) {
        return web.visitor().get(path).page().select("header").text();
    }
}
