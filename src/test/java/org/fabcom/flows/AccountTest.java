package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Dispatches.Dispatch;
import org.fabcom.flows.Dispatches.Leaving;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Entered.Refused;
import org.fabcom.flows.Entered.Why;
import org.fabcom.flows.Recipients.Recipient;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.account.Accounts;
import org.fabcom.flows.sites.Things;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Received = reused + recycled + residual + stock variation; agreements hold; totals have the keys of Oressource. */
@FabComTest
class AccountTest {

    private final ApplicationContext beans;
    private final Web web;
    private final Neighbours neighbours;
    private final Sites sites;
    private final Intakes intakes;
    private final Dispatches dispatches;
    private final Recipients recipients;
    private final Things things;
    private final Duties duties;
    private final Accounts accounts;
    private final FlowTotals totals;
    private final ApiTokens tokens;
    private final Sql db;
    private final Shop shop;

    AccountTest(
            ApplicationContext beans,
            Web web,
            Neighbours neighbours,
            Sites sites,
            Intakes intakes,
            Dispatches dispatches,
            Recipients recipients,
            Things things,
            Duties duties,
            Accounts accounts,
            FlowTotals totals,
            ApiTokens tokens,
            Sql db) {
        this.beans = beans;
        this.web = web;
        this.neighbours = neighbours;
        this.sites = sites;
        this.intakes = intakes;
        this.dispatches = dispatches;
        this.recipients = recipients;
        this.things = things;
        this.duties = duties;
        this.accounts = accounts;
        this.totals = totals;
        this.tokens = tokens;
        this.db = db;
        shop = new Shop("Bilan", beans);
        intakes.record(shop.arrival(shop.chairs, 20_000, Sent.SHOP, shop.key()));
        intakes.record(shop.arrival(shop.fridges, 50_000, Sent.RECYCLER, shop.key()));
        intakes.record(shop.arrival(shop.books, 3_000, Sent.BIN, shop.key()));
        assertThat(leave(ExitClass.GIFT, null, shop.chairs, null, 8_000)).isInstanceOf(Done.class);
    }

    private Entered leave(ExitClass out, @Nullable UUID to, @Nullable UUID kind, @Nullable UUID waste, long grams) {
        return dispatches.record(new Dispatch(
                shop.site,
                shop.today,
                out,
                to,
                "",
                "",
                false,
                List.of(new Leaving(kind, waste, grams, null, 0)),
                shop.manager.id(),
                shop.key()));
    }

    @Test
    void what_came_in_is_what_left_and_what_stays() {
        var line = accounts.of(List.of(shop.site.id()), YearMonth.from(shop.today), YearMonth.from(shop.today))
                .total();
        assertThat(line.received()).isEqualTo(73_000);
        assertThat(line.reused()).isEqualTo(8_000);
        assertThat(line.recycled()).isEqualTo(50_000);
        assertThat(line.residual()).isEqualTo(3_000);
        assertThat(line.stock()).isEqualTo(12_000);
        assertThat(line.reuseOfLeft()).as("8 of 61 kg, in tenths of a per cent").isEqualTo(131);
        assertThat(line.recoveryOfReceived()).as("58 of 73 kg").isEqualTo(795);
    }

    @Test
    void agreements_hold_in_time_and_in_mass_and_recyclers_take_their_wastes_only() {
        var scrap = things.addWaste(shop.owner(), "Ferraille", false);
        var wood = things.addWaste(shop.owner(), "Bois", false);
        var recycler = recipient(ExitClass.RECYCLER, null, null, List.of(scrap));
        assertThat(leave(ExitClass.RECYCLER, recycler, null, wood, 1_000)).isEqualTo(new Refused(Why.NOT_TAKEN));
        assertThat(leave(ExitClass.RECYCLER, recycler, null, scrap, 1_000)).isInstanceOf(Done.class);
        assertThat(leave(ExitClass.RECYCLER, null, null, scrap, 1_000)).isEqualTo(new Refused(Why.UNKNOWN_RECIPIENT));
        var over = recipient(ExitClass.PARTNER, shop.today.minusDays(1), null, List.of());
        assertThat(leave(ExitClass.PARTNER, over, shop.chairs, null, 1_000)).isEqualTo(new Refused(Why.AGREEMENT_OVER));
        var small = recipient(ExitClass.PARTNER, null, 10, List.of());
        assertThat(leave(ExitClass.PARTNER, small, shop.chairs, null, 6_000)).isInstanceOf(Done.class);
        assertThat(leave(ExitClass.PARTNER, small, shop.chairs, null, 4_001))
                .isEqualTo(new Refused(Why.AGREEMENT_FULL));
        assertThat(leave(ExitClass.PARTNER, small, shop.chairs, null, 4_000)).isInstanceOf(Done.class);
        assertThat(leave(ExitClass.CENTRE, null, null, scrap, 500)).isInstanceOf(Done.class);
    }

    private UUID recipient(ExitClass out, @Nullable LocalDate last, @Nullable Integer yearly, List<UUID> wastes) {
        var id = Ids.next();
        recipients.add(new Recipient(id, shop.owner(), "À qui " + id, out, "C-1", null, last, yearly, wastes, false));
        return id;
    }

    @Test
    void totals_have_the_keys_of_oressource_for_own_and_imported_history_alike() {
        db.sql("""
                with base as (insert into flows.former_base (id, owner, label, digest, taken_at)
                    values (gen_random_uuid(), :owner, 'Avant', repeat('0', 64), now()) returning id)
                insert into flows.former_day
                    (base, day, what, site, label, with_whom, kind, visits, lines, grams, pieces, cents, refunded)
                select id, date '2020-05-04', 'INTAKE', 'Le quai', 'Apport', '', kind, visits, lines, grams, 0, 0, 0 from base,
                    (values ('', 1, 0, 0), ('Livres (officiel)', 0, 1, 4000)) as k (kind, visits, lines, grams)
                """).param("owner", shop.owner().value()).update();
        var all = totals.of(Set.of(shop.owner()), null, null);
        assertThat(all.keySet())
                .containsExactly(
                        "collectes",
                        "pesees_collectes",
                        "grams_in_by_type",
                        "sorties",
                        "pesees_sorties",
                        "grams_out_by_class",
                        "ventes",
                        "vendus",
                        "cents_by_payment");
        assertThat(all.get("collectes")).isEqualTo(4L);
        assertThat(all.get("pesees_collectes")).isEqualTo(List.of("4", "77000"));
        assertThat(all.get("grams_in_by_type"))
                .isEqualTo(Map.of(
                        "Chaises (officiel)", 20_000L, "Frigos (officiel)", 50_000L, "Livres (officiel)", 7_000L));
        assertThat(all.get("grams_out_by_class"))
                .isEqualTo(Map.of(
                        "sorties", 8_000L, "sortiesc", 0L, "sortiesd", 0L, "sortiesp", 3_000L, "sortiesr", 50_000L));
        assertThat(totals.of(Set.of(shop.owner()), LocalDate.of(2020, 5, 5), null)
                        .get("collectes"))
                .isEqualTo(3L);
        var token = tokens.make(
                shop.manager.id(),
                "totaux",
                null,
                Set.of(TokenScope.FLOWS_READ),
                Duration.ofDays(1),
                shop.manager.id());
        var answer = web.visitor()
                .with("Authorization", "Bearer " + token)
                .get("/api/v1/flows/totals?from=2020-01-01&to=2020-12-31");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"weighings\":1,\"grams\":4000");
    }

    /** A trainee with intake only sees intake only. */
    @Test
    void who_may_what_at_which_site() {
        var trainee = neighbours.person("Irina");
        var other = new Shop("Voisine", beans);
        neighbours.seat(shop.organisation, trainee, org.fabcom.kernel.Seat.MEMBER);
        duties.grant(shop.site.id(), trainee.id(), Duty.INTAKE, shop.manager.id());
        var tour = neighbours.signedIn(trainee);
        var paths = Map.of(
                "/pesee/quai/" + shop.site.id(), 200,
                "/pesee/quai/" + other.site.id(), 403,
                "/pesee/sorties/" + shop.site.id(), 403,
                "/pesee/registre/" + shop.owner(), 403,
                "/pesee/registre/" + shop.owner() + "/lignes.csv", 403,
                "/pesee/bilan/" + shop.owner(), 403,
                "/pesee/reglages/" + shop.owner(), 403,
                "/pesee/reglages/" + shop.owner() + "/objets", 403);
        paths.forEach(
                (path, status) -> assertThat(tour.get(path).status()).as(path).isEqualTo(status));
        assertThat(tour.get("/pesee").page().select("main a").eachAttr("href"))
                .as("what comes in, of the street and of other shops")
                .containsExactly("/pesee/quai/" + shop.site.id(), "/pesee/surplus/" + shop.owner());
        var auditor = neighbours.person("Vérifie");
        neighbours.seat(shop.organisation, auditor, org.fabcom.kernel.Seat.MEMBER);
        duties.grant(shop.site.id(), auditor.id(), Duty.AUDITOR, shop.manager.id());
        var reads = neighbours.signedIn(auditor);
        assertThat(reads.get("/pesee/bilan/" + shop.owner()).status()).isEqualTo(200);
        assertThat(reads.get("/pesee/quai/" + shop.site.id()).status()).isEqualTo(403);
        assertThat(reads.post("/pesee/bilan/" + shop.owner() + "/cloture", "mois", "2020-01")
                        .status())
                .isEqualTo(403);
    }

    /** Who answers for one of two sites neither speaks for the house nor gives themselves more at the other one. */
    @Test
    void one_site_is_not_the_whole_house() {
        var other = sites.add(
                shop.owner(),
                new Site.Described(
                        "Boutique", Site.Work.SHOP, shop.site.described().commune(), 500));
        var keeper = neighbours.person("Yaëlle");
        neighbours.seat(shop.organisation, keeper, org.fabcom.kernel.Seat.MEMBER);
        for (var duty : List.of(Duty.REPORTS, Duty.SETTINGS))
            duties.grant(shop.site.id(), keeper.id(), duty, shop.manager.id());
        var tour = neighbours.signedIn(keeper);
        var settings = "/pesee/reglages/" + shop.owner();
        assertThat(tour.post("/pesee/bilan/" + shop.owner() + "/cloture", "mois", "2020-01")
                        .status())
                .isEqualTo(403);
        assertThat(tour.post("/pesee/declarations/" + shop.owner() + "/etape", "etape", "PROOF", "mots", "x")
                        .status())
                .isEqualTo(403);
        assertThat(tour.post(settings + "/taches", granting(other, keeper.id())).status())
                .isEqualTo(403);
        assertThat(duties.may(keeper.id(), other, Duty.TILL)).isFalse();
        assertThat(tour.get(settings + "/sites/" + other).status()).isEqualTo(403);
        assertThat(tour.post(settings + "/taches", granting(shop.site.id(), keeper.id()))
                        .status())
                .isEqualTo(303);
    }

    private static String[] granting(UUID site, org.fabcom.kernel.PartyId person) {
        return new String[] {"site", site.toString(), "personne", person.toString(), "tache", "TILL"};
    }

    /** Each figure opens to its weighings, which add up to it. */
    @Test
    void figures_open_to_their_weighings_in_every_format() {
        var keeper = neighbours.signedIn(shop.manager);
        var page = keeper.get("/pesee/bilan/" + shop.owner()).page();
        var link = page.select(".measure a").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("73 kg");
        var rows = keeper.get(link.attr("href").replace("?", "/lignes.csv?"))
                .body()
                .lines()
                .skip(1)
                .toList();
        assertThat(rows).hasSize(3);
        for (var format : List.of("csv", "xlsx", "ods", "json"))
            assertThat(keeper.get("/pesee/registre/" + shop.owner() + "/lignes." + format)
                            .status())
                    .isEqualTo(200);
        Browser.get()
                .walk(
                        web,
                        keeper,
                        "pesee",
                        Map.of(
                                "bilan", "/pesee/bilan/" + shop.owner(),
                                "registre", "/pesee/registre/" + shop.owner(),
                                "sortie", "/pesee/sorties/" + shop.site.id()));
    }
}
