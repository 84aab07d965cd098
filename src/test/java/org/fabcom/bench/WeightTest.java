package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What everybody sees keeps within the budget of a slow line: 36 kB and six requests at first, 8 kB for each further page. */
@FabComTest
@WithDemonstration
class WeightTest {

    private static final long PAGE = 8_000;

    /** The sources of a sheet are its matter: its bare words and their addresses alone weigh 7.9 kB. */
    private static final long SHEET = 12_000;

    private final Web web;

    WeightTest(Web web) {
        this.web = web;
    }

    @Test
    void pages_keep_their_weight() throws IOException, InterruptedException {
        for (var route : Route.everybody(new Invented(Path.of(""), List.of()))) {
            var weight = Weight.of(URI.create(web.address() + route.path()));
            assertThat(weight.bytes()).as(route.what()).isBetween(20_000L, 36_000L);
            assertThat(weight.requests()).as(route.what()).isLessThanOrEqualTo(6);
            assertThat(weight.page())
                    .as(route.what())
                    .isLessThanOrEqualTo(route.path().startsWith("/faire-le-point/resultat") ? SHEET : PAGE);
        }
    }
}
