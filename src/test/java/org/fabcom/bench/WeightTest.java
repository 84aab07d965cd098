package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What everybody sees keeps within the budget of a slow line: 36 kB and six requests at first, 8 kB for each further page. */
@FabComTest
@WithDemonstration
record WeightTest(Web web) {

    private static final long PAGE = 8_000;

    @Test
    void pages_keep_their_weight() throws IOException, InterruptedException {
        for (var route : Route.everybody(new Invented(Path.of(""), List.of()))) {
            var weight = Weight.of(URI.create(web.address() + route.path()));
            System.out.println(route.what() + ": " + weight);
            assertThat(weight.bytes()).as(route.what()).isBetween(20_000L, 36_000L);
            assertThat(weight.atOnce()).as(route.what()).isLessThanOrEqualTo(6);
            assertThat(weight.page()).as(route.what()).isLessThanOrEqualTo(PAGE);
        }
    }

    /** An account held by somebody who left, a shop, and tools of which nothing is said. */
    @Test
    void a_sheet_weighs_as_little_as_any_page_whatever_it_says() throws IOException, InterruptedException {
        for (var answers : List.of(
                "p=9&c=300&m=1&t=google-drive~s9~of~gn~h2.5&t=whatsapp~s9~op~gn&t=mailchimp~s2~op~gn~h1"
                        + "&t=helloasso~s3~oe~gn~h1.5&t=doodle~s9~ou~gn",
                "s=c&p=2&c=640&m=1&t=sumup~s2~oe~ge~h1~y1800~v23&t=planity~s2~oe~gu~h2"
                        + "&t=google-business-profile~s1~op~gn~h1&t=instagram~s1~op~gn~h6&t=shopify~s1~oe~ge~fbasic~h4",
                "t=google-drive&t=whatsapp&t=gmail&t=excel&t=helloasso")) {
            var weight = Weight.of(URI.create(web.address() + "/faire-le-point/resultat?" + answers));
            System.out.println("sheet: " + weight);
            assertThat(weight.page()).as(answers).isLessThanOrEqualTo(PAGE);
            assertThat(weight.bytes()).as(answers).isLessThanOrEqualTo(36_000L);
            assertThat(weight.lazy()).as("faces beside the yellow").isBetween(1, 2);
            assertThat(weight.atOnce()).as(answers).isLessThanOrEqualTo(6);
        }
    }
}
