package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.BalanceVisibility;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Visibility;
import org.fabcom.market.Square;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who reads how much somebody has is the community's choice, and it holds on every surface (E46). From a profile one pays in two screens (E34). */
@FabComTest
class BalancesSeenTest {

    private final ApplicationContext application;
    private final Web web;
    private final Neighbours neighbours;
    private final Ledger ledger;
    private final BalanceVisibility visibility;
    private final ApiTokens tokens;

    private Square square;
    private Person oxana;
    private Person malo;

    BalancesSeenTest(
            ApplicationContext application,
            Web web,
            Neighbours neighbours,
            Ledger ledger,
            BalanceVisibility visibility,
            ApiTokens tokens) {
        this.application = application;
        this.web = web;
        this.neighbours = neighbours;
        this.ledger = ledger;
        this.visibility = visibility;
        this.tokens = tokens;
    }

    @BeforeEach
    void oxanaHasElevenHoursAndAQuarter() {
        square = new Square(application);
        oxana = neighbours.person("Oxana Bilyk");
        malo = neighbours.person("Malo");
        var rich = neighbours.person("Riche").id();
        ledger.pay(new Order(rich, oxana.id(), List.of(square.h(675)), rich, Ids.token(), ""))
                .booked();
    }

    @AfterEach
    void asBefore() {
        visibility.choose(Visibility.SELF, oxana.id());
    }

    @Test
    void a_choice_opens_and_shuts_the_profile_and_nothing_else() {
        var his = neighbours.signedIn(malo);
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        for (var choice : Visibility.values()) {
            visibility.choose(choice, oxana.id());
            assertThat(reads(neighbours.signedIn(oxana), "/place/de/" + oxana.id()))
                    .as("herself")
                    .isTrue();
            assertThat(reads(ada, "/place/de/" + oxana.id())).as("a moderator").isTrue();
            assertThat(reads(his, "/place/de/" + oxana.id()))
                    .as("a member, %s", choice)
                    .isEqualTo(choice != Visibility.SELF);
            for (var path : List.of(
                    "/payer?q=bilyk",
                    "/payer?a=" + oxana.id(),
                    "/demander?a=" + oxana.id(),
                    "/place",
                    "/place.csv",
                    "/recherche?q=bilyk",
                    "/porte-monnaie?pour=" + oxana.id(),
                    "/porte-monnaie/releve.csv?pour=" + oxana.id()))
                assertThat(reads(his, path)).as("%s, %s", path, choice).isFalse();
            assertThat(reads(web.visitor(), "/place/de/" + oxana.id()))
                    .as("the street")
                    .isFalse();
            var program = web.visitor()
                    .with(
                            "Authorization",
                            "Bearer "
                                    + tokens.make(
                                            malo.id(),
                                            "lecture",
                                            null,
                                            Set.of(TokenScope.WALLET_READ),
                                            Duration.ofDays(1),
                                            malo.id()));
            assertThat(program.get("/api/v1/accounts?party=" + oxana.id()).status())
                    .isEqualTo(403);
            assertThat(program.get("/api/v1/accounts").body()).doesNotContain("11.25");
        }
    }

    @Test
    void from_a_profile_one_pays_or_asks_in_two_screens() {
        var his = neighbours.signedIn(malo);
        var profile = his.get("/place/de/" + oxana.id());
        assertThat(profile.page().select("main a[href='/payer?a=" + oxana.id() + "']"))
                .hasSize(1);
        his.get("/payer?a=" + oxana.id())
                .form("Payer Oxana")
                .fill("Combien ?", "1 h")
                .set("monnaie", square.hours.id().toString())
                .submit();
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-60);
        assertThat(profile.page().select("main a[href='/demander?a=" + oxana.id() + "']"))
                .hasSize(1);
        assertThat(his.get("/demander?a=" + oxana.id()).h1()).contains("Oxana Bilyk");
        var own = neighbours.signedIn(oxana).get("/place/de/" + oxana.id()).page();
        assertThat(own.select("main a[href^='/payer?a=']")).isEmpty();
    }

    private static boolean reads(WebVisitor visitor, String path) {
        var text = visitor.get(path).text();
        return text.contains("11 h 15") || text.contains("11.25") || text.contains("11,25");
    }
}
